"""What is known of Korean."""
