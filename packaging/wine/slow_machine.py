"""A pytest plugin: Hypothesis does not hold the slowness of the machine against a test."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "slow machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("slow machine")
