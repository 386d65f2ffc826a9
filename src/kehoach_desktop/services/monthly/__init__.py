"""The month's entering: progress of tasks and figures of indicators."""
