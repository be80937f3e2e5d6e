"""Writes camt.053 statements with a library that is not ours, and what they hold beside them.

    python3 statements.py FOLDER COUNT

Each statement is NAME.xml; NAME.txt has a line for each booked entry: day, amount in minor units
with its sign, currency, reference, payer, text, apart by tabs. An RF reference is written only
where python-stdnum accepts it.
"""

import dataclasses
import enum
import importlib
import pathlib
import random
import sys
import typing
from decimal import Decimal

from stdnum.iso7064 import mod_97_10
from stdnum import iso11649
from xsdata.formats.dataclass.serializers import XmlSerializer
from xsdata.models.datatype import XmlDate, XmlDateTime

NAMES = ["Contoso GmbH", "Müller & Söhne", "株式会社コントソ", "Fabrikam <B.V.>", "O'Neill \"Ltd\""]


def plain(kind):
    """The type below Optional and list."""
    while typing.get_origin(kind) is not None:
        kind = next(part for part in typing.get_args(kind) if part is not type(None))
    return kind


def made(kind, value):
    """A value of a type of the library, out of plain ones by the names of the elements."""
    if dataclasses.is_dataclass(kind):
        parts = value if isinstance(value, dict) else {"": value}
        hints = typing.get_type_hints(kind, vars(importlib.import_module(kind.__module__)))
        fields = {field.metadata.get("name", ""): field for field in dataclasses.fields(kind)}
        given = {}
        for name, part in parts.items():
            field = fields[name]
            hint = hints[field.name]
            is_list = typing.get_origin(hint) is list
            own = plain(hint)
            given[field.name] = [made(own, one) for one in part] if is_list else made(own, part)
        return kind(**given)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    if kind is Decimal:
        return Decimal(value)
    if kind is XmlDate:
        return XmlDate.from_string(value)
    if kind is XmlDateTime:
        return XmlDateTime.from_string(value)
    return value


def entry(version, dice, day):
    minor = dice.randint(1, 10_000_000)
    credit = dice.random() < 0.8
    booked = dice.random() < 0.9
    network, running = dice.randint(1_000_000, 9_999_999), dice.randint(1, 20_000)
    body = f"{network}O{running:04}"
    reference = "RF" + mod_97_10.calc_check_digits(body + "RF") + body
    assert iso11649.is_valid(reference), reference
    name, text = dice.choice(NAMES), f"Order {network}-O{running:04} & more"
    newer = int(version) >= 8
    party = {"Pty": {"Nm": name}} if newer else {"Nm": name}
    status = "BOOK" if booked else "PDNG"
    refs = {"EndToEndId": f"E{dice.randint(0, 999)}", "AcctSvcrRef": f"T{dice.getrandbits(64)}"}
    details = {
        "Refs": refs,
        "RltdPties": {"Dbtr" if credit else "Cdtr": party},
        "RmtInf": {"Ustrd": [text], "Strd": [{"CdtrRefInf": {"Ref": reference}}]},
    }
    amount = f"{minor // 100}.{minor % 100:02}"
    if int(version) >= 4:
        details["Amt"] = {"": amount, "Ccy": "EUR"}
        details["CdtDbtInd"] = "CRDT" if credit else "DBIT"
    shape = {
        "Amt": {"": amount, "Ccy": "EUR"},
        "CdtDbtInd": "CRDT" if credit else "DBIT",
        "Sts": {"Cd": status} if newer else status,
        "BookgDt": {"Dt": day},
        "ValDt": {"Dt": day},
        "AcctSvcrRef": f"B{dice.getrandbits(64)}",
        "BkTxCd": {"Prtry": {"Cd": "NTRF"}},
        "NtryDtls": [{"TxDtls": [details]}],
    }
    signed = minor if credit else -minor
    line = "\t".join([day, str(signed), "EUR", reference, name, text])
    return shape, (line if booked else None), (signed if booked else 0)


def statement(version, seed):
    dice = random.Random(seed)
    day = f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    opening = dice.randint(0, 10**9)
    told = [entry(version, dice, day) for _ in range(dice.randint(0, 40))]
    closing = opening + sum(signed for _, _, signed in told)

    def balance(code, minor):
        amount = f"{abs(minor) // 100}.{abs(minor) % 100:02}"
        return {
            "Tp": {"CdOrPrtry": {"Cd": code}},
            "Amt": {"": amount, "Ccy": "EUR"},
            "CdtDbtInd": "CRDT" if minor >= 0 else "DBIT",
            "Dt": {"Dt": day},
        }

    module = importlib.import_module(f"pyiso20022.camt.camt_053_001_{version}")
    document = made(module.Document, {
        "BkToCstmrStmt": {
            "GrpHdr": {"MsgId": f"M{seed}", "CreDtTm": f"{day}T18:00:00Z"},
            "Stmt": [{
                "Id": f"S{seed}",
                "CreDtTm": f"{day}T18:00:00Z",
                "Acct": {"Id": {"IBAN": "DE89370400440532013000"}, "Ccy": "EUR"},
                "Bal": [balance("OPBD", opening), balance("CLBD", closing)],
                "Ntry": [shape for shape, _, _ in told],
            }],
        }
    })
    return XmlSerializer().render(document), [line for _, line, _ in told if line]


def main(folder, count):
    folder = pathlib.Path(folder)
    versions = ["02", "04", "08", "10"]
    for seed in range(int(count)):
        version = versions[seed % len(versions)]
        xml, lines = statement(version, seed)
        (folder / f"{version}-{seed:04}.xml").write_text(xml, encoding="utf-8")
        text = "".join(line + "\n" for line in lines)
        (folder / f"{version}-{seed:04}.txt").write_text(text, encoding="utf-8")
    print(f"{count} statements")


main(*sys.argv[1:])
