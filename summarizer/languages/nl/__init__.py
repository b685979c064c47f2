"""What is known of Dutch."""
