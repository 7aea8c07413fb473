#!/usr/bin/env python3
"""Writes a region's supplies.csv, what its cities' sectors need from each other, by the rules below.

    python3 seeds/supplies.py seeds/demo

No table of such needs was found that could be used, so every row is a stated planning assumption that follows from the region's
cities.csv, borders.csv and facilities.csv alone: the same files give the same bytes. Whoever knows better edits the file or
writes another; nothing in the code depends on these rules. The needs of one sector add up to less than 1, so that losses that
feed each other always come to rest. Python 3 standard library only.
"""
import csv
import math
import os
import sys

POWER_IN_PROVINCE = 0.7        # of a city's power, by share of plant capacity, from plants elsewhere in its province
POWER_PLACES = 5               # at most so many other cities with plants
FOOD_FROM_NEIGHBOURS = 0.3
FOOD_DAYS = 3.0
INDUSTRY_FROM_NEIGHBOURS = 0.25
INDUSTRY_DAYS = 5.0
NEIGHBOURS = 2                 # neighbours that food and industry come from, the strongest by population / distance
LEAST = 0.005                  # weaker needs are left out

INSIDE = [  # supplying sector, supplied sector, dependency, days that stocks last
    ("POWER", "WATER", 0.6, 0.5),       # tanks and towers
    ("POWER", "TELECOM", 0.5, 0.3),     # batteries
    ("POWER", "HEALTH", 0.3, 1.0),      # generators
    ("WATER", "HEALTH", 0.25, 1.0),
    ("POWER", "TRANSPORT", 0.3, 0.0),
    ("FUEL", "TRANSPORT", 0.2, 7.0),
    ("POWER", "FUEL", 0.2, 1.0),
    ("POWER", "FOOD", 0.15, 2.0),       # cold stores
    ("TRANSPORT", "FOOD", 0.3, 3.0),
    ("POWER", "INDUSTRY", 0.4, 0.0),
    ("TRANSPORT", "INDUSTRY", 0.15, 5.0),
    ("FUEL", "POWER", 0.15, 15.0),      # coal heaps
]
COLUMNS = ["from_code", "from_sector", "to_code", "to_sector", "dependency", "inventory_days", "quality", "source"]


def table(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def great_circle_km(a, b):
    lat1, lon1, lat2, lon2 = (math.radians(float(v)) for v in (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))


def supplies(folder):
    """Returns the rows, sorted."""
    cities = {row["code"]: row for row in table(folder, "cities")}
    near = {code: set() for code in cities}
    for row in table(folder, "borders"):
        near[row["from_code"]].add(row["to_code"])
        near[row["to_code"]].add(row["from_code"])
    rows = []

    def need(supplier, sector, city, needing, dependency, days, rule):
        if dependency >= LEAST:
            rows.append([supplier, sector, city, needing, f"{dependency:.4f}".rstrip("0"), f"{days:g}", "assumed", rule])

    for code in cities:
        for sector, needing, dependency, days in INSIDE:
            need(code, sector, code, needing, dependency, days, "rule inside: the same in every city")
    power(folder, cities, near, need)
    for code in cities:
        for sector, total, days in (("FOOD", FOOD_FROM_NEIGHBOURS, FOOD_DAYS),
                                    ("INDUSTRY", INDUSTRY_FROM_NEIGHBOURS, INDUSTRY_DAYS)):
            pull = {other: float(cities[other]["population"] or 0) / max(1.0, great_circle_km(cities[code], cities[other]))
                    for other in near[code]}
            strongest = sorted(pull, key=lambda other: (-pull[other], other))[:NEIGHBOURS]
            whole = sum(pull[other] for other in strongest)
            for other in strongest:
                if whole > 0:
                    need(other, sector, code, sector, total * pull[other] / whole, days,
                         f"rule neighbours: {total:g} shared by population / distance among the {NEIGHBOURS} strongest")
    return sorted(rows, key=lambda row: row[:4])


def power(folder, cities, near, need):
    """Plants of the province share out its power; a province of one city forms one with the cities it borders."""
    capacity = dict.fromkeys(cities, 0.0)
    for row in table(folder, "facilities"):
        plant = row["kind"] in ("power_plant", "nuclear_plant") and row["capacity_unit"] == "MW"
        if plant and row["capacity"] and row["city_code"] in capacity:
            capacity[row["city_code"]] += float(row["capacity"])
    province = {}
    for code, row in cities.items():
        province.setdefault(row["province_code"], []).append(code)
    for code, row in cities.items():
        grid = province[row["province_code"]]
        if len(grid) == 1:
            grid = sorted(set(grid) | near[code])
        whole = sum(capacity[other] for other in grid)
        places = sorted((other for other in grid if other != code and capacity[other] > 0),
                        key=lambda other: (-capacity[other], other))[:POWER_PLACES]
        for other in places:
            need(other, "POWER", code, "POWER", POWER_IN_PROVINCE * capacity[other] / whole, 0.0,
                 f"rule power: {POWER_IN_PROVINCE:g} x the city's share of plant capacity in the province")


def write(folder):
    """Writes the file and returns how many rows it has."""
    rows = supplies(folder)
    with open(os.path.join(folder, "supplies.csv"), "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    return len(rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    for region in sys.argv[1:]:
        print(f"{write(region):6d} {os.path.join(region, 'supplies.csv')}")
