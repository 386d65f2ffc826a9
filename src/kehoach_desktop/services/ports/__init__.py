"""What the services need of the world around them."""
