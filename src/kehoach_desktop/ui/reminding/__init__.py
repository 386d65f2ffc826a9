"""What is said unasked: a band in the window, a bubble from the tray."""
