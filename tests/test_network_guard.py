"""The guard over all tests does see what it watches for."""

import contextlib
import socket
import urllib.request

import pytest


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        lambda: socket.socket(socket.AF_INET6),
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.gethostbyname("localhost"),
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: urllib.request.urlopen("http://127.0.0.1:9/"),
    ],
)
def test_every_way_into_the_network_is_seen(reach, network_guard):
    with pytest.raises(RuntimeError):
        reach()
    assert len(network_guard.reached) == 1
    network_guard.reached.clear()


def test_what_code_takes_in_silence_is_remembered(network_guard):
    with contextlib.suppress(Exception):
        socket.socket()
    assert network_guard.reached
    network_guard.reached.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="không có loại ống này trên máy này")
def test_pipes_between_processes_are_allowed(network_guard):
    for end in socket.socketpair():
        end.close()
    assert network_guard.reached == []
