#!/usr/bin/env python3
"""Checks a region's folder before it is loaded: a quick second opinion beside the loader's own rules.

    python3 seeds/check.py seeds/demo [seeds/china ...]

The columns come from the table in seeds/README.md, so that the text and the check cannot drift apart. Defects end with exit code
1; oddities (plausible but worth a look) are only printed. Python 3 standard library only.
"""
import csv
import io
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUALITIES = {"measured", "derived", "assumed", "recalled", "A", "B", "C"}
KEYS = {
    "region": "id", "provinces": "code", "cities": "code", "coordinating_bodies": "id",
    "coordinating_members": "body_id,city_code", "rivers": "id", "river_nodes": "id", "reaches": "id",
    "city_passages": "city_code,river_id,pass_no", "reservoirs": "id", "facilities": "id", "borders": "from_code,to_code",
    "links": "from_code,to_code,mode,line", "supplies": "from_code,from_sector,to_code,to_sector",
    "resource_kinds": "id", "resources": "id", "agreements": "id",
    "agreement_parties": "agreement_id,city_code", "hazards": "id", "hazard_areas": "hazard_id,kind,ref",
    "trigger_rules": "id",
}
OPTIONAL = {"trigger_rules", "supplies"}
REFERENCES = [  # file, column, file it points into
    ("cities", "province_code", "provinces"), ("coordinating_members", "body_id", "coordinating_bodies"),
    ("coordinating_members", "city_code", "cities"), ("rivers", "parent_river_id", "rivers"),
    ("river_nodes", "river_id", "rivers"), ("reaches", "river_id", "rivers"), ("reaches", "from_node", "river_nodes"),
    ("reaches", "to_node", "river_nodes"), ("reaches", "downstream_reach_id", "reaches"),
    ("reaches", "branch_reach_id", "reaches"), ("city_passages", "city_code", "cities"),
    ("city_passages", "river_id", "rivers"), ("reservoirs", "river_id", "rivers"), ("reservoirs", "city_code", "cities"),
    ("facilities", "river_id", "rivers"), ("facilities", "city_code", "cities"), ("borders", "from_code", "cities"),
    ("borders", "to_code", "cities"), ("links", "from_code", "cities"), ("links", "to_code", "cities"),
    ("supplies", "from_code", "cities"), ("supplies", "to_code", "cities"),
    ("resources", "kind", "resource_kinds"), ("resources", "holder_code", "cities"),
    ("agreement_parties", "agreement_id", "agreements"), ("agreement_parties", "city_code", "cities"),
    ("hazards", "type_code", "hazard_types"), ("hazard_areas", "hazard_id", "hazards"),
    ("trigger_rules", "type_code", "hazard_types"), ("trigger_rules", "by_type_code", "hazard_types"),
]
REQUIRED = {"region", "provinces", "cities", "rivers", "river_nodes", "reaches", "city_passages"}
NUMBERS = re.compile(r"(_km|_km2|_m3s|_m3|_min|_kg|_mw|_mg_l|_per_day|_per_1000|_share|_m)$|^(km|lat|lon|slope|share|quantity|"
                     r"population|urban_population|seq|pass_no|capacity|travellers_per_day|dependency|inventory_days|first_year|type|"
                     r"at_least|probability|probability_low|probability_high|infectious)$")
CAN_BE_NEGATIVE = {"lat", "lon", "elevation_m", "normal_level_m"}
SECTORS = "POWER WATER TELECOM FUEL TRANSPORT HEALTH FOOD INDUSTRY"
VALUES = {
    ("cities", "rank"): "municipality provincial_capital subprovincial_city prefecture_city autonomous_prefecture "
                        "prefecture_area league county_level_direct sar city",
    ("coordinating_bodies", "kind"): "BASIN_COMMITTEE CITY_CLUSTER OTHER",
    ("river_nodes", "kind"): "source city confluence mouth place", ("river_nodes", "loses_water"): "yes no",
    ("city_passages", "relation"): "seat near territory", ("reservoirs", "route_through"): "yes no",
    ("facilities", "kind"): "gauge intake town chemical_plant nuclear_plant power_plant",
    ("borders", "kind"): "border near_gap", ("links", "mode"): "ROAD RAIL FERRY AIR",
    ("supplies", "from_sector"): SECTORS, ("supplies", "to_sector"): SECTORS,
    ("resource_kinds", "category"): "stock team equipment capacity", ("agreements", "reimburses"): "yes no",
    ("hazards", "category"): "NATURAL_DISASTER ACCIDENT_DISASTER PUBLIC_HEALTH SOCIAL_SECURITY EMERGING",
    ("hazard_types", "category"): "NATURAL_DISASTER ACCIDENT_DISASTER PUBLIC_HEALTH SOCIAL_SECURITY EMERGING",
    ("hazards", "mechanism"): "RIVER_FLOOD RIVER_POLLUTANT AIRBORNE EPIDEMIC INFRASTRUCTURE SUPPLY_CHAIN FOOTPRINT",
    ("hazards", "status"): "Actual Exercise Test Draft",
    ("hazards", "source_kind"): "RIVER_POINT CITY RESERVOIR FACILITY AREA POINT",
    ("hazard_areas", "kind"): "CITY REACH",
    ("resources", "type"): "1 2 3 4",
    ("trigger_rules", "place_kind"): "FACILITY RESERVOIR CITY",
    ("trigger_rules", "with_city"): "yes no", ("trigger_rules", "measure"): "intensity ratio",
    ("trigger_rules", "closest"): "seat near territory",
    ("trigger_rules", "starts"): "RIVER_FLOOD RIVER_POLLUTANT AIRBORNE INFRASTRUCTURE EPIDEMIC",
}
PARAMETERS = {"AIRBORNE": "release", "EPIDEMIC": "outbreak", "INFRASTRUCTURE": "outage", "SUPPLY_CHAIN": "outage",
              "FOOTPRINT": "area"}
NEEDED = {
    "breach": ["volumeM3", "headM"], "release": ["winds"], "outbreak": ["infectious", "infectiousDays"],
    "outage": ["failures", "leastLoss"], "area": ["measure", "unit", "leastIntensity"],
}


def contract():
    """File name -> column names, read from the table in README.md."""
    with open(os.path.join(HERE, "README.md"), encoding="utf-8") as source:
        rows = re.findall(r"^\| `(\w+)\.csv` \| `([^`]+)` \|", source.read(), re.M)
    return {name: columns.split(", ") + ["quality", "source"] for name, columns in rows}


def parameters(row):
    """What is wrong with the JSON of a hazard, None if nothing is."""
    needed = PARAMETERS.get(row["mechanism"])
    text = row.get("parameters", "")
    if not text:
        return f"{row['mechanism']} needs parameters" if needed else None
    try:
        value = json.loads(text)
    except ValueError as error:
        return f"parameters are no JSON: {error}"
    part = needed or "breach"
    if not isinstance(value, dict) or set(value) != {part} or not isinstance(value[part], dict):
        return f"parameters must hold one object, {part}"
    missing = [name for name in NEEDED[part] if name not in value[part]]
    return f"parameters.{part} lacks {', '.join(missing)}" if missing else None


class Check:
    def __init__(self, folder):
        self.folder, self.name = folder, os.path.basename(os.path.normpath(folder))
        self.tables, self.defects, self.oddities = {}, [], []

    def defect(self, name, line, text):
        self.defects.append(f"{self.name}/{name}.csv:{line}: {text}")

    def odd(self, name, text):
        self.oddities.append(f"{self.name}/{name}.csv: {text}")

    def read(self, name, path, columns, key):
        with open(path, "rb") as source:
            data = source.read()
        if data.startswith(b"\xef\xbb\xbf"):
            self.defect(name, 1, "starts with a byte order mark")
        if b"\r" in data:
            self.defect(name, 1, "has CR line ends")
        try:
            reader = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
        except UnicodeDecodeError as error:
            return self.defect(name, 1, f"is not UTF-8: {error}")
        found = list(reader.fieldnames or [])
        columns = [c.strip("[]") for c in columns if not c.startswith("[") or c.strip("[]") in found]
        if set(found) != set(columns) or len(found) != len(columns):
            self.defect(name, 1, f"columns differ: {sorted(set(found) ^ set(columns))}")
            return None
        rows = list(reader)
        self.tables[name], seen = rows, set()
        for line, row in enumerate(rows, 2):
            identity = tuple(row[k] for k in key.split(","))
            if identity in seen:
                self.defect(name, line, f"repeated key {identity}")
            seen.add(identity)
            if None in row or None in row.values():
                self.defect(name, line, "has a wrong number of fields")
            if not row["source"] or row["quality"] not in QUALITIES:
                self.defect(name, line, f"quality '{row['quality']}' or source '{row['source']}' not allowed")
            for column, value in row.items():
                self.cell(name, line, column, value)
        return None

    def cell(self, name, line, column, value):
        allowed = VALUES.get((name, column))
        if allowed and value not in allowed.split():
            self.defect(name, line, f"{column} '{value}' is not one of {allowed}")
        if value and NUMBERS.search(column):
            try:
                if float(value) < 0 and column not in CAN_BE_NEGATIVE:
                    self.defect(name, line, f"{column} {value} is negative")
            except ValueError:
                self.defect(name, line, f"{column} '{value}' is not a number")

    def run(self):
        for name, columns in contract().items():
            path = os.path.join(self.folder, name + ".csv")
            if os.path.exists(path):
                self.read(name, path, columns, KEYS[name])
            elif name in OPTIONAL:
                self.tables[name] = []
            else:
                self.tables[name] = []
                if name in REQUIRED:
                    self.defect(name, 0, "is missing")
        self.read("hazard_types", os.path.join(HERE, "hazard_types.csv"),
                  ["code", "name_en", "name_zh", "category", "quality", "source"], "code")
        extra = {f for f in os.listdir(self.folder) if f.endswith(".csv")} - {n + ".csv" for n in contract()} - {"observed.csv", "conditions.csv"}
        if extra:
            self.defect("", 0, f"unknown files {sorted(extra)}")
        if self.defects:
            return self
        for name, column, target in REFERENCES:
            known = {row["code" if "code" in row else "id"] for row in self.tables[target]}
            for line, row in enumerate(self.tables[name], 2):
                if row[column] and row[column] not in known:
                    self.defect(name, line, f"{column} '{row[column]}' is not in {target}.csv")
        if not self.defects:
            self.geography()
            self.needs()
            self.events()
        return self

    def geography(self):
        t = self.tables
        rivers = {r["id"]: float(r["length_km"]) for r in t["rivers"]}
        parents = {r["id"]: r["parent_river_id"] for r in t["rivers"]}
        nodes = {n["id"]: n for n in t["river_nodes"]}
        reaches = {r["id"]: r for r in t["reaches"]}
        if t["region"][0]["id"] != self.name:
            self.defect("region", 2, "id differs from the folder's name")
        for line, row in enumerate(t["river_nodes"], 2):
            if float(row["km_to_mouth"]) > rivers[row["river_id"]] + 0.05:
                self.defect("river_nodes", line, f"{row['id']} lies beyond the river's length")
            if not 0 < float(row["dry_discharge_m3s"]) <= float(row["flood_discharge_m3s"]):
                self.odd("river_nodes", f"{row['id']} dry {row['dry_discharge_m3s']} flood {row['flood_discharge_m3s']}")
        for line, row in enumerate(t["rivers"], 2):
            if row["parent_river_id"] and float(row["joins_parent_km"]) > rivers[row["parent_river_id"]]:
                self.defect("rivers", line, "joins its parent beyond the parent's length")
        for line, row in enumerate(t["reaches"], 2):
            self.reach(line, row, nodes, reaches, parents)
        self.acyclic(reaches)
        for river, length in rivers.items():
            total = sum(float(r["length_km"]) for r in reaches.values() if r["river_id"] == river)
            if abs(total - length) > 1.0:
                self.odd("reaches", f"{river}: reaches add up to {total:.1f} km, the river has {length}")
        for line, row in enumerate(t["city_passages"], 2):
            entry, seat, leave = (float(row[c]) for c in ("entry_km", "seat_km", "exit_km"))
            if not entry >= seat >= leave:
                self.defect("city_passages", line, "needs entry_km >= seat_km >= exit_km")
            if entry > rivers[row["river_id"]] + 0.05:
                self.defect("city_passages", line, "enters beyond the river's length")
            lateral, relation = float(row["lateral_km"]), row["relation"]
            if relation != ("seat" if lateral <= 15 else "near" if lateral <= 35 else "territory"):
                self.odd("city_passages", f"{row['city_code']} on {row['river_id']}: {lateral} km is called {relation}")
        for name in ("reservoirs", "facilities"):
            for line, row in enumerate(t[name], 2):
                if bool(row["river_id"]) != bool(row["km_to_mouth"]):
                    self.defect(name, line, "has only one of river_id and km_to_mouth")
                elif row["river_id"] and float(row["km_to_mouth"]) > rivers[row["river_id"]] + 0.05:
                    self.defect(name, line, "lies beyond the river's length")
        for line, row in enumerate(t["borders"], 2):
            if row["from_code"] >= row["to_code"]:
                self.defect("borders", line, "needs the smaller code first")
        for line, row in enumerate(t["links"], 2):
            if row["from_code"] == row["to_code"] or float(row["km"]) <= 0 or float(row["duration_min"]) <= 0:
                self.defect("links", line, "needs two cities, a length and a duration")
                continue
            speed = float(row["km"]) / float(row["duration_min"]) * 60
            if speed > {"ROAD": 100, "RAIL": 320, "FERRY": 60, "AIR": 900}[row["mode"]]:
                self.odd("links", f"{row['from_code']}-{row['to_code']} {row['mode']} runs at {speed:.0f} km/h")

    def reach(self, line, row, nodes, reaches, parents):
        upper, lower = nodes[row["from_node"]], nodes[row["to_node"]]
        if float(row["length_km"]) <= 0 or not float(row["slope"]) > 0:
            self.defect("reaches", line, "needs a positive length and slope")
        if float(row["slope"]) > 0.05:
            self.odd("reaches", f"{row['id']} is steep: {row['slope']}")
        for column in ("downstream_reach_id", "branch_reach_id"):
            if row[column] and reaches[row[column]]["from_node"] != row["to_node"]:
                self.defect("reaches", line, f"{column} {row[column]} does not start at {row['to_node']}")
        if not row["downstream_reach_id"] and (lower["kind"] != "mouth" or parents[row["river_id"]]):
            self.defect("reaches", line, "ends nowhere: no downstream reach though its end is no mouth")
        if bool(row["branch_reach_id"]) != bool(row["branch_share"]):
            self.defect("reaches", line, "has only one of branch_reach_id and branch_share")
        if upper["river_id"] == lower["river_id"] == row["river_id"]:
            drop = float(upper["km_to_mouth"]) - float(lower["km_to_mouth"])
            if drop < 0 or abs(drop - float(row["length_km"])) > 1.0:
                self.odd("reaches", f"{row['id']} is {row['length_km']} km, its nodes are {drop:.1f} km apart")
            falls = float(upper["mean_discharge_m3s"]) > float(lower["mean_discharge_m3s"]) * 1.001
            if falls and lower["loses_water"] == "no":
                self.odd("reaches", f"{row['id']}: discharge falls but {lower['id']} does not lose water")

    def acyclic(self, reaches):
        state = {}
        for start in reaches:
            stack = [start]
            while stack:
                here = stack[-1]
                if state.get(here) == 2:
                    stack.pop()
                    continue
                onward = [reaches[here][c] for c in ("downstream_reach_id", "branch_reach_id") if reaches[here][c]]
                if state.get(here) == 1:
                    state[here] = 2
                    stack.pop()
                    continue
                state[here] = 1
                for other in onward:
                    if state.get(other) == 1:
                        self.defect("reaches", 0, f"cycle through {other}")
                        return
                    stack.append(other)

    def needs(self):
        sums = {}
        for line, row in enumerate(self.tables["supplies"], 2):
            place = row["to_code"], row["to_sector"]
            if (row["from_code"], row["from_sector"]) == place:
                self.defect("supplies", line, "a sector cannot supply itself")
            if not 0 <= float(row["dependency"] or -1) <= 1:
                self.defect("supplies", line, "dependency outside 0-1")
            sums[place] = sums.get(place, 0) + float(row["dependency"] or 0)
        for (code, sector), total in sums.items():
            if total >= 1:
                self.odd("supplies", f"{sector} of {code} needs {total:.2f} in all: losses may feed each other without end")

    def events(self):
        t = self.tables
        rivers = {r["id"]: float(r["length_km"]) for r in t["rivers"]}
        targets = {"RIVER_POINT": set(rivers), "CITY": {r["code"] for r in t["cities"]},
                   "RESERVOIR": {r["id"] for r in t["reservoirs"]}, "FACILITY": {r["id"] for r in t["facilities"]},
                   "AREA": {""}}
        for line, row in enumerate(t["hazards"], 2):
            if row["source_kind"] == "POINT":
                if not re.fullmatch(r"-?[\d.]+;-?[\d.]+", row["source_ref"]):
                    self.defect("hazards", line, f"source_ref '{row['source_ref']}' is not latitude;longitude")
            elif row["source_ref"] not in targets[row["source_kind"]]:
                self.defect("hazards", line, f"source_ref '{row['source_ref']}' is no {row['source_kind']}")
            if row["source_kind"] == "RIVER_POINT" and float(row["source_km"]) > rivers[row["source_ref"]]:
                self.defect("hazards", line, "source_km lies beyond the river's length")
            if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", row["start"]):
                self.defect("hazards", line, f"start '{row['start']}' is no time with an offset")
            wrong = parameters(row)
            if wrong:
                self.defect("hazards", line, wrong)
            areas = [a for a in t["hazard_areas"] if a["hazard_id"] == row["id"]]
            shaped = row["mechanism"] == "FOOTPRINT" and not areas
            if (row["source_kind"] == "AREA" and not shaped) != bool(areas):
                self.defect("hazards", line, "an AREA has rows in hazard_areas.csv, others have none")
        for line, row in enumerate(t["hazard_areas"], 2):
            known = targets["CITY"] if row["kind"] == "CITY" else {r["id"] for r in t["reaches"]}
            if row["ref"] not in known or not 0 <= float(row["share"]) <= 1:
                self.defect("hazard_areas", line, f"ref '{row['ref']}' unknown or share {row['share']} outside 0-1")


def main(folders):
    if not folders:
        raise SystemExit(__doc__)
    failed = False
    for folder in folders:
        check = Check(folder).run()
        failed |= bool(check.defects)
        for text in check.defects:
            print("DEFECT", text)
        for text in check.oddities:
            print("look at", text)
        rows = sum(len(rows) for name, rows in check.tables.items() if name != "hazard_types")
        print(f"{check.name}: {rows} rows, {len(check.defects)} defects, {len(check.oddities)} to look at")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
