"""A plan and what it holds: groups, tasks, papers, progress, and how the tasks stand."""
