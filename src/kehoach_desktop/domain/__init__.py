"""The words and rules of a commune's plans; standard library only."""
