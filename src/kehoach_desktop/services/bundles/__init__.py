"""An office's report and data as one file, sent up and taken back exactly."""
