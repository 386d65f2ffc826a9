"""Files from outside, read into a neutral document and recognised as plan drafts."""
