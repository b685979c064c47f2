"""What is known of Portuguese."""
