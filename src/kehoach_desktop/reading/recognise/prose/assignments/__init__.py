"""Who does the work of a sentence, with whom: in front, behind, in a bracket, by labels."""
