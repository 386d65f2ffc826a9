"""Pages that are pictures: prepared, read by Tesseract, and put back into lines."""
