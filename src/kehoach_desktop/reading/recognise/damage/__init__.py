"""Text that recognition or typing has damaged: found, looked at through known words, marked."""
