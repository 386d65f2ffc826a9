"""What holds for every test: nothing may reach for the network."""

import socket
import sys

import pytest
from hypothesis import settings

INTERNET = (socket.AF_INET, socket.AF_INET6)
WHILE_SHRINKING = 480
"""Seconds for a property: hypothesis takes up to 300 to make a failing example smaller."""


class Reached(RuntimeError):
    """Code under test reached for the network."""


class NetworkGuard:
    """Refuses whatever has to do with the internet, and keeps it in mind.

    Pipes between processes are sockets of their own family on Linux, and stay allowed.
    """

    def __init__(self) -> None:
        self.reached: list[str] = []

    def __call__(self, event: str, arguments: tuple) -> None:
        if event.startswith(("socket.", "urllib.")) and self._is_internet(event, arguments):
            self.reached.append(f"{event}{arguments[1:]}")
            raise Reached(self.reached[-1])

    @staticmethod
    def _is_internet(event: str, arguments: tuple) -> bool:
        match event:
            case "socket.__new__":
                return arguments[1] in INTERNET
            case "socket.bind" | "socket.connect" | "socket.sendto" | "socket.sendmsg":
                return arguments[0].family in INTERNET
            case "socket.gethostname":
                return False
        # Whatever else there is asks for names or addresses of other computers.
        return True


def pytest_configure(config: pytest.Config) -> None:
    # How long an example takes says how busy the machine is; a run without end is still ended.
    settings.register_profile("unhurried", settings(), deadline=None)
    settings.load_profile("unhurried")
    config.network_guard = NetworkGuard()
    sys.addaudithook(config.network_guard)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a property that fails say by which example: making that small may take five minutes.

    Ended before, all that is left of it is a worker that fell.
    """
    for item in items:
        if item.get_closest_marker("hypothesis") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(WHILE_SHRINKING))


@pytest.fixture(scope="session")
def network_guard(pytestconfig):
    """The guard that watches this process."""
    return pytestconfig.network_guard


@pytest.fixture(autouse=True)
def no_network(network_guard):
    """A test fails that reached for the network, also when the code took it in silence."""
    network_guard.reached.clear()
    yield
    assert network_guard.reached == []
