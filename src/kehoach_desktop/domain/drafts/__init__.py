"""What was read out of a document, before anything is stored."""
