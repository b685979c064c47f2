"""What is known of Polish."""
