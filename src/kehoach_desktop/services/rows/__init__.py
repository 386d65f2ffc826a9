"""What services that read or edit a plan's rows share: finding, positions, typed fields."""
