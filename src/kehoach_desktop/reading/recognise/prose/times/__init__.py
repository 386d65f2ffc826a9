"""Times inside a sentence of work: in a bracket, at its end, behind its verb."""
