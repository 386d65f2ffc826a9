"""Reports, duties to report, and printed lists: their content, free of any file format."""
