"""What the computer the program runs on allows: names of files, folders, faults of the system."""
