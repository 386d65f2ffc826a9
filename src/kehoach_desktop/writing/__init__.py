"""Reports written as PDF, Word and Excel."""
