"""Work and figures written as sentences: the tree of clauses, and each taken apart."""
