"""What is known of Italian."""
