"""Compares what two texts say, for the map of outlets and for the verifier: one set of rules, strict or lenient."""
