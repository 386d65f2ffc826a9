"""The month's grids: progress of tasks and values of indicators."""
