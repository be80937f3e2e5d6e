"""Judges a server of SCIM by scim2-tester: address and token are given; a line for each finding."""

import json
import sys
import time

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import check_server


class Patient(httpx2.HTTPTransport):
    """Asks again after the time a server names, as directories do."""

    def handle_request(self, request):
        response = super().handle_request(request)
        while response.status_code == 429:
            response.read()
            response.close()
            time.sleep(int(response.headers["retry-after"]))
            response = super().handle_request(request)
        return response


def main(address, token):
    headers = {"Authorization": f"Bearer {token}"}
    transport = Patient()
    with httpx2.Client(
        base_url=address, headers=headers, timeout=60, transport=transport
    ) as http:
        for result in check_server(SyncSCIMClient(http)):
            finding = {
                "status": result.status.name,
                "check": result.title,
                "of": result.resource_type,
                "why": str(result.reason),
            }
            print(json.dumps(finding), flush=True)


main(sys.argv[1], sys.argv[2])
