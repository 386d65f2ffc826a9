"""Reading a document in and reviewing the reading before it is taken."""
