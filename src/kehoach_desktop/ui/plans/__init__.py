"""The page of plans and their tasks."""
