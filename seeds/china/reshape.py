#!/usr/bin/env python3
"""Writes the folder seeds/china from the tables of facts it was made of.

    python3 seeds/china/reshape.py FACTS_DIR [OUTPUT_DIR]

FACTS_DIR holds the tables named in README.md (cities_cn.csv, rivers_cn.csv, ...). OUTPUT_DIR is this script's own folder unless
given. Python 3 standard library only, no clock, no randomness, no network: the same facts give the same bytes. Every assumption
is a named constant below and is explained in README.md beside this file.
"""
import csv
import math
import os
import sys
from decimal import Decimal

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True
import supplies  # noqa: E402  the rules every region can use

# --- assumptions, see README.md -------------------------------------------------------------------------------------------------
ZERO_REACH_KM = 0.1            # a reach whose two nodes stand on one spot
ROAD_DETOUR = 1.3              # road km per great-circle km between seats
ROAD_KMH = 60.0                # a convoy of lorries, stops included
RAIL_COMMERCIAL = 0.7          # start-to-stop speed of a high-speed train as a share of the line's design speed
FERRY_BOARDING_MIN = 60.0      # waiting and loading, both ends together
TRIBUTARY_STRETCH_KM = 100.0   # how much of a lake tributary's lower course the 2020 flood's source area takes in
SHELTER_SHARE = 0.008          # people a city plans to shelter, share of its population
SHELTER_CAP = 60_000           # upper bound of that for an ordinary city
SHELTER_CAP_MAJOR = 200_000    # and for a municipality, a provincial capital, a sub-provincial city or an SAR
URBAN_SHARE_UNKNOWN = 0.25     # urban core population where the facts have none, share of the population

MAJOR = {"municipality", "provincial_capital", "subprovincial_city", "sar"}
GK = "general knowledge"
WRI = "WRI Global Power Plant Database, CC BY 4.0"
STANDARD = "planning standard of this folder's README"


class Facts:
    """The input tables, each a list of dictionaries."""

    def __init__(self, folder):
        self.folder = folder

    def table(self, name):
        with open(os.path.join(self.folder, name + ".csv"), encoding="utf-8", newline="") as source:
            return list(csv.DictReader(source))


class Folder:
    """The output folder: writes sorted rows with LF line ends and refuses a repeated key."""

    def __init__(self, path):
        self.path = path
        self.counts = {}

    def write(self, name, columns, rows, key):
        columns = columns + ["quality", "source"]
        rows = sorted(rows, key=lambda row: [_sort_value(row[k]) for k in key])
        seen = set()
        with open(os.path.join(self.path, name + ".csv"), "w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, columns, lineterminator="\n")
            writer.writeheader()
            for row in rows:
                identity = tuple(row[k] for k in key)
                if identity in seen:
                    raise SystemExit(f"{name}: repeated key {identity}")
                seen.add(identity)
                writer.writerow(row)
        self.counts[name] = len(rows)


def _sort_value(value):
    return (0, float(value), "") if isinstance(value, (int, float)) else (1, 0.0, str(value))


def number(value, digits=None):
    """A plain decimal without exponent or trailing zeros; empty stays empty."""
    if value is None or value == "":
        return ""
    decimal = Decimal(str(value))
    if digits is not None:
        decimal = round(decimal, digits)
    text = format(decimal, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def great_circle_km(lat1, lon1, lat2, lon2):
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    a = (math.sin((phi2 - phi1) / 2) ** 2
         + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * 6371.0 * math.asin(math.sqrt(a))


# --- places ---------------------------------------------------------------------------------------------------------------------
def region(out):
    out.write("region", ["id", "name_en", "name_zh", "country_code", "country_en", "country_zh", "licence"], [{
        "id": "china", "name_en": "China", "name_zh": "中国", "country_code": "CN", "country_en": "China",
        "country_zh": "中国",
        "licence": "facts with their source on every row; parts from GeoNames (CC BY 4.0) and the WRI Global Power Plant "
                   "Database (CC BY 4.0)",
        "quality": "measured", "source": "README of this folder"}], ["id"])


def provinces(facts, out):
    found = {}
    for row in facts.table("cities_cn"):
        found[row["province_code"]] = {
            "code": row["province_code"], "name_en": row["province_en"], "name_zh": row["province_zh"],
            "quality": "measured", "source": "GB/T 2260"}
    out.write("provinces", ["code", "name_en", "name_zh"], found.values(), ["code"])


POPULATION = {  # pop_source of the facts -> quality, words
    "census2020/zhwiki": ("measured", "2020 census (Chinese Wikipedia)"),
    "census2020/recalled,province-checksum-ok": ("recalled", "2020 census from general knowledge, province sum agrees"),
    "census2020/corrected-by-province-checksum": ("derived", "2020 census, closed from the province sum"),
    "official estimate end-2020/zhwiki": ("measured", "official estimate for the end of 2020 (Chinese Wikipedia)"),
    "": ("measured", "population unknown"),
}
SEAT = {
    "GeoNames": "seat GeoNames CC BY 4.0",
    "DataV(GCJ02->WGS84)": "seat of government (DataV, GCJ-02 to WGS 84)",
    "polygon-point": "point inside the polygon",
}


def cities(facts, out):
    rows = []
    for row in facts.table("cities_cn"):
        quality, population = POPULATION[row["pop_source"]]
        area = "area general knowledge" if row["area_basis"].startswith("general") else "area from the polygon"
        rows.append({
            "code": row["admin_code"], "name_en": row["name_en"], "name_zh": row["name_zh"],
            "province_code": row["province_code"], "rank": row["rank"], "lat": row["lat"], "lon": row["lon"],
            "population": row["population_2020"], "urban_population": row["urban_core_population_2020"],
            "area_km2": row["area_km2"], "quality": quality,
            "source": f"GB/T 2260; {SEAT[row['coord_source']]}; {population}; {area}"})
    out.write("cities", ["code", "name_en", "name_zh", "province_code", "rank", "lat", "lon", "population",
                         "urban_population", "area_km2"], rows, ["code"])


# The seven river basin commissions under the Ministry of Water Resources and the rivers each looks after. Rivers of the south-east
# go to Taihu (its area includes Zhejiang and Fujian), except the Han of Guangdong; Lancang and Nu go to Changjiang.
COMMISSIONS = [
    ("changjiang-commission", "Changjiang Water Resources Commission", "长江水利委员会"),
    ("yellow-river-commission", "Yellow River Conservancy Commission", "黄河水利委员会"),
    ("huai-river-commission", "Huai River Commission", "淮河水利委员会"),
    ("hai-river-commission", "Hai River Water Conservancy Commission", "海河水利委员会"),
    ("pearl-river-commission", "Pearl River Water Resources Commission", "珠江水利委员会"),
    ("songliao-commission", "Songliao Water Resources Commission", "松辽水利委员会"),
    ("taihu-authority", "Taihu Basin Authority", "太湖流域管理局"),
]
COMMISSION_OF_BASIN = {
    "Yangtze": "changjiang-commission", "Southwest": "changjiang-commission", "Yellow": "yellow-river-commission",
    "Huai": "huai-river-commission", "Hai": "hai-river-commission", "Pearl": "pearl-river-commission",
    "Songhua": "songliao-commission", "Liao": "songliao-commission", "Southeast": "taihu-authority",
}
COMMISSION_OF_RIVER = {"HUANGPU": "taihu-authority", "HANJIANG_GD": "pearl-river-commission"}
CLUSTERS = {  # city_cluster of the facts -> id, names
    "Beijing-Tianjin-Hebei": ("beijing-tianjin-hebei", "Beijing-Tianjin-Hebei city cluster", "京津冀城市群"),
    "Yangtze River Delta": ("yangtze-river-delta", "Yangtze River Delta city cluster", "长江三角洲城市群"),
    "Chengdu-Chongqing": ("chengdu-chongqing", "Chengdu-Chongqing city cluster", "成渝城市群"),
    "Middle Yangtze": ("middle-yangtze", "Middle Yangtze city cluster", "长江中游城市群"),
    "Guangdong-HK-Macao Greater Bay Area":
        ("greater-bay-area", "Guangdong-Hong Kong-Macao Greater Bay Area", "粤港澳大湾区"),
}


def coordinating_bodies(facts, out):
    bodies = [{"id": i, "name_en": en, "name_zh": zh, "kind": "BASIN_COMMITTEE",
               "categories": "NATURAL_DISASTER;ACCIDENT_DISASTER", "quality": "recalled",
               "source": GK + "; offices by category assumed"} for i, en, zh in COMMISSIONS]
    bodies += [{"id": i, "name_en": en, "name_zh": zh, "kind": "CITY_CLUSTER",
                "categories": "NATURAL_DISASTER;ACCIDENT_DISASTER;PUBLIC_HEALTH", "quality": "recalled",
                "source": GK + "; offices by category assumed"} for i, en, zh in CLUSTERS.values()]
    out.write("coordinating_bodies", ["id", "name_en", "name_zh", "kind", "categories"], bodies, ["id"])

    basin = {row["river_id"]: row["basin"] for row in facts.table("rivers_cn")}
    members = {}
    for row in facts.table("city_passages_cn"):
        river = row["river_id"]
        body = COMMISSION_OF_RIVER.get(river) or COMMISSION_OF_BASIN[basin[river]]
        members[body, row["admin_code"]] = ("derived", "the city has a passage on a river of the basin")
    for row in facts.table("cities_cn"):
        if row["city_cluster"]:
            members[CLUSTERS[row["city_cluster"]][0], row["admin_code"]] = ("recalled", GK)
    out.write("coordinating_members", ["body_id", "city_code"],
              [{"body_id": b, "city_code": c, "quality": q, "source": s} for (b, c), (q, s) in members.items()],
              ["body_id", "city_code"])


# --- rivers ---------------------------------------------------------------------------------------------------------------------
CLASS_ERROR = {"A": "about 3 %", "B": "about 15 %", "C": "about 25 %"}


def rivers(facts, out):
    rows = []
    for row in facts.table("rivers_cn"):
        geometry = row["geometry"]
        if geometry.startswith("GMT"):
            line = "length measured on the GMT China river line, published distances"
        elif geometry.startswith("Natural"):
            line = geometry.replace("10m", "1:10m (public domain)") + ", scaled"
        else:
            line = "hand-placed control points, scaled"
        rows.append({
            "id": row["river_id"], "name_en": row["name_en"], "name_zh": row["name_zh"], "basin": row["basin"],
            "parent_river_id": row["parent_river_id"], "joins_parent_km": row["joins_parent_at_km_to_mouth"],
            "length_km": row["modelled_length_km"], "quality": row["quality"][0], "source": line})
    out.write("rivers", ["id", "name_en", "name_zh", "basin", "parent_river_id", "joins_parent_km", "length_km"],
              rows, ["id"])


DISCHARGE = {  # basis of the discharge -> quality, words
    "gauge": ("recalled", "discharge: long-term means at gauge {gauge}, " + GK),
    "interpolated": ("derived", "discharge interpolated between recalled gauge means"),
    "class_default": ("assumed", "discharge by river class, no gauge on either side"),
}


def river_nodes(facts, out):
    water = {row["node_id"]: row for row in facts.table("hydrology_cn")}
    rows = []
    for row in facts.table("river_nodes_cn"):
        h = water[row["node_id"]]
        quality, words = DISCHARGE[h["basis_discharge"]]
        rows.append({
            "id": row["node_id"], "river_id": row["river_id"], "kind": row["kind"], "km_to_mouth": row["km_to_mouth"],
            "lat": row["lat"], "lon": row["lon"], "drainage_area_km2": h["drainage_area_km2"],
            "mean_discharge_m3s": h["mean_discharge_m3s"], "flood_discharge_m3s": h["flood_season_discharge_m3s"],
            "dry_discharge_m3s": h["dry_season_discharge_m3s"],
            "elevation_m": number(h["bed_or_water_elevation_m"], 1), "width_m": h["width_m"],
            "loses_water": h["loses_water"], "quality": quality,
            "source": words.format(gauge=h["gauge"] or "nearby") + "; point of the river line"})
    out.write("river_nodes", ["id", "river_id", "kind", "km_to_mouth", "lat", "lon", "drainage_area_km2",
                              "mean_discharge_m3s", "flood_discharge_m3s", "dry_discharge_m3s", "elevation_m", "width_m",
                              "loses_water"], rows, ["id"])


def reaches(facts, out):
    rows = []
    for row in facts.table("reaches_cn"):
        length = float(row["length_km"])
        source = f"length class {row['quality']} ({CLASS_ERROR[row['quality']]}); slope = drop / length"
        if length == 0:
            length = ZERO_REACH_KM
            source = f"length derived: both nodes on one spot, {ZERO_REACH_KM} km; slope of the neighbour"
        rows.append({
            "id": row["reach_id"], "river_id": row["river_id"], "seq": row["seq"], "from_node": row["from_node"],
            "to_node": row["to_node"], "length_km": number(length), "slope": number(row["slope"]),
            "downstream_reach_id": row["downstream_reach_id"], "branch_reach_id": row["branch_reach_id"],
            "branch_share": row["branch_share"], "quality": row["quality"], "source": source})
    out.write("reaches", ["id", "river_id", "seq", "from_node", "to_node", "length_km", "slope", "downstream_reach_id",
                          "branch_reach_id", "branch_share"], rows, ["id"])


def city_passages(facts, out):
    quality = {row["river_id"]: row["quality"][0] for row in facts.table("rivers_cn")}
    rows = [{
        "city_code": row["admin_code"], "river_id": row["river_id"], "pass_no": row["pass_no"],
        "seat_km": row["seat_km_to_mouth"], "entry_km": row["entry_km_to_mouth"], "exit_km": row["exit_km_to_mouth"],
        "lateral_km": row["lateral_km"], "relation": row["relation"], "quality": quality[row["river_id"]],
        "source": "river line through the prefecture polygon, about 5 km"} for row in facts.table("city_passages_cn")]
    out.write("city_passages", ["city_code", "river_id", "pass_no", "seat_km", "entry_km", "exit_km", "lateral_km",
                                "relation"], rows, ["city_code", "river_id", "pass_no"])


# --- points on the water and elsewhere --------------------------------------------------------------------------------------------
def reservoirs(facts, out):
    rows = []
    for row in facts.table("dams_cn"):
        routed = row["route_through"] == "yes"
        source = GK + ", unchecked; coordinates partly WRI (CC BY 4.0)"
        if not routed:
            joins = f", which joins {row['river_id']} near km {row['km_to_mouth']}" if row["river_id"] else ""
            source += f"; stands on {row['own_river_zh']}{joins}"
        rows.append({
            "id": row["dam_id"], "name_en": row["name_en"], "name_zh": row["name_zh"],
            "river_id": row["river_id"] if routed else "", "km_to_mouth": row["km_to_mouth"] if routed else "",
            "lat": row["lat"], "lon": row["lon"], "city_code": row["admin_code"],
            "total_storage_m3": cubic_metres(row["total_storage_1e8m3"]),
            "flood_storage_m3": cubic_metres(row["flood_storage_1e8m3"]), "normal_level_m": row["normal_level_m"],
            "power_mw": row["power_mw"], "first_year": row["first_year"], "route_through": row["route_through"],
            "quality": "recalled", "source": source})
    out.write("reservoirs", ["id", "name_en", "name_zh", "river_id", "km_to_mouth", "lat", "lon", "city_code",
                             "total_storage_m3", "flood_storage_m3", "normal_level_m", "power_mw", "first_year",
                             "route_through"], rows, ["id"])


def cubic_metres(hundred_million):
    return number(Decimal(hundred_million) * 100_000_000) if hundred_million else ""


def facilities(facts, out):
    rows = sites(facts) + chemical_sites(facts) + nuclear(facts) + power_plants(facts)
    out.write("facilities", ["id", "kind", "name_en", "name_zh", "lat", "lon", "city_code", "river_id", "km_to_mouth",
                             "population", "capacity", "capacity_unit", "first_year"], rows, ["id"])


def facility(**values):
    empty = dict.fromkeys(["name_zh", "city_code", "river_id", "km_to_mouth", "population", "capacity", "capacity_unit",
                           "first_year"], "")
    return {**empty, **values}


# Places on a river that is the border, or far from their own seat, where the nearest seat would name the wrong city.
SITE_CITY = {
    "SITE009": "421000",  # Jianli -> Jingzhou
    "SITE011": "421000",  # Luoshan (Honghu) -> Jingzhou
    "SITE027": "610500",  # Longmen (Hancheng) -> Weinan
    "SITE059": "230800",  # Fujin -> Jiamusi
    "SITE060": "230800",  # Tongjiang -> Jiamusi
}


def sites(facts):
    """Gauges, intakes and towns. The city is the one with the nearest seat among those whose passage holds the point."""
    seats = {row["admin_code"]: (float(row["lat"]), float(row["lon"])) for row in facts.table("cities_cn")}
    passages = facts.table("city_passages_cn")
    rows = []
    for row in facts.table("sites_cn"):
        km, city = float(row["line_km_to_mouth"]), ""
        if row["country"] == "CN":
            here = (float(row["lat"]), float(row["lon"]))
            near = [p["admin_code"] for p in passages if p["river_id"] == row["river_id"]
                    and float(p["exit_km_to_mouth"]) - 5 <= km <= float(p["entry_km_to_mouth"]) + 5]
            city = min(near, key=lambda code: (great_circle_km(*here, *seats[code]), code), default="")
            city = SITE_CITY.get(row["site_id"], city)
        rows.append(facility(
            id=row["site_id"], kind=row["kind"], name_en=row["name_en"], name_zh=row["name_zh"], lat=row["lat"],
            lon=row["lon"], city_code=city, river_id=row["river_id"], km_to_mouth=row["km_to_mouth"],
            population=row["population"], quality="recalled",
            source=("km on the river line" if row["basis"].startswith("nearest point")
                    else "km from official or reported distances")
            + "; position " + GK + (", city derived" if city else "")))
    return rows


def chemical_sites(facts):
    ids = {row["river_id"] for row in facts.table("rivers_cn")}
    return [facility(
        id=row["site_id"], kind="chemical_plant", name_en=row["name_en"], name_zh=row["name_zh"], lat=row["lat"],
        lon=row["lon"], city_code=row["admin_code"], river_id=row["drains_to"] if row["drains_to"] in ids else "",
        km_to_mouth=row["river_km_to_mouth"] if row["drains_to"] in ids else "", quality="recalled",
        source=GK + ", position about 5 km" + ("" if row["drains_to"] in ids else f"; drains to: {row['drains_to']}"))
        for row in facts.table("chemical_sites_cn")]


def nuclear(facts):
    rows = []
    for index, row in enumerate(facts.table("nuclear_cn"), 1):
        built = row["status"] != "building"
        rows.append(facility(
            id=f"NUC{index:03d}", kind="nuclear_plant", name_en=row["name_en"], name_zh=row["name_zh"], lat=row["lat"],
            lon=row["lon"], city_code=row["admin_code"], capacity=row["gross_mw"] if built else "",
            capacity_unit="MW" if built else "", quality="recalled",
            source=f"{GK}, position about 5 km; status: {row['status']}"))
    return rows


def power_plants(facts):
    """Working or unknown plants with coordinates. Rows equal in every field are one; reactors stand in the nuclear table."""
    rows, seen, used = [], set(), {}
    table = sorted(facts.table("power_plants_cn"), key=lambda r: (int(r["wri_id"]), list(r.values())))
    for row in table:
        if row["status"] in ("Shutdown", "Under Construction") or not row["lat"]:
            continue
        reactor = row["fuel"] == "Nuclear"
        if reactor and row["name"] != "CEFR":
            continue
        identity = tuple(row.values())
        if identity in seen:
            continue
        seen.add(identity)
        count = used[row["wri_id"]] = used.get(row["wri_id"], 0) + 1
        rows.append(facility(
            id=f"WRI{row['wri_id']}" + (f"-{count}" if count > 1 else ""),
            kind="nuclear_plant" if reactor else "power_plant", name_en=row["name"], lat=number(row["lat"], 4),
            lon=number(row["lon"], 4), city_code=row["admin_code"],
            capacity=number(row["capacity_mw"]) if float(row["capacity_mw"]) > 0 else "",
            capacity_unit="MW" if float(row["capacity_mw"]) > 0 else "", first_year=row["commissioning"][:4], quality="measured",
            source=f"{WRI}; fuel: {row['fuel']}"))
    return rows


# --- between cities ---------------------------------------------------------------------------------------------------------------
def borders(facts, out):
    rows = [{"from_code": row["from_code"], "to_code": row["to_code"], "km": row["shared_border_km"],
             "kind": row["kind"], "quality": "derived",
             "source": "prefecture polygons, reads 10-20 % low" if row["kind"] == "border"
             else "prefecture polygons, a gap of at most 5 km"} for row in facts.table("adjacency_cn")]
    out.write("borders", ["from_code", "to_code", "km", "kind"], rows, ["from_code", "to_code"])


def links(facts, out):
    rows = []

    def add(a, b, mode, line, km, minutes, year, quality, source):
        rows.append({"from_code": min(a, b), "to_code": max(a, b), "mode": mode, "line": line, "km": number(km, 1),
                     "duration_min": str(max(1, round(minutes))), "travellers_per_day": "", "first_year": year,
                     "quality": quality, "source": source})

    for row in facts.table("adjacency_cn"):
        km = float(row["seat_distance_km"]) * ROAD_DETOUR
        add(row["from_code"], row["to_code"], "ROAD", "", km, km / ROAD_KMH * 60, "", "derived",
            f"great circle between seats x {ROAD_DETOUR}, at {ROAD_KMH:.0f} km/h")
    for row in facts.table("links_hsr_cn"):
        km, speed = float(row["km"]), float(row["design_kmh"]) * RAIL_COMMERCIAL
        words = row["km_source"].split(" (")[0].replace("recalled line mileage", "line mileage")
        add(row["from_code"], row["to_code"], "RAIL", row["line_zh"], km, km / speed * 60, row["open_year"], "recalled",
            f"{GK}; km {words}; {row['design_kmh']} km/h x {RAIL_COMMERCIAL}")
    for row in facts.table("links_ferry_cn"):
        minutes = float(row["crossing_minutes"]) + FERRY_BOARDING_MIN + float(row["road_km"]) / ROAD_KMH * 60
        add(row["from_code"], row["to_code"], "FERRY", row["name_zh"], row["km"], minutes, "", "recalled",
            f"{GK}; crossing {row['crossing_minutes']} min + boarding {FERRY_BOARDING_MIN:.0f} min + road part at "
            f"{ROAD_KMH:.0f} km/h; stops in {row['stops_when']}")
    out.write("links", ["from_code", "to_code", "mode", "line", "km", "duration_min", "travellers_per_day", "first_year"],
              rows, ["from_code", "to_code", "mode", "line"])


# --- resources --------------------------------------------------------------------------------------------------------------------
KINDS = [  # id, en, zh, unit, category, readiness (min), reserve share, reserve per 1,000 people
    ("activated_carbon", "Activated carbon for waterworks", "水厂用活性炭", "t", "stock", 120, 0.3, ""),
    ("blanket", "Blanket or quilt", "棉被毛毯", "piece", "stock", 120, 0.3, ""),
    ("boat", "Rescue boat", "救援艇", "piece", "equipment", 120, 0.3, ""),
    ("bottled_water_capacity", "Bottled water production", "瓶装水生产能力", "L/d", "capacity", 720, 0.2, ""),
    ("drinking_water", "Bottled drinking water", "瓶装饮用水", "L", "stock", 120, 0.3, 24),
    ("fire_vehicle", "Fire and rescue vehicle", "消防救援车", "piece", "equipment", 120, 0, ""),
    ("firefighter", "Firefighter", "消防救援人员", "person", "team", 120, 0, ""),
    ("generator", "Generator set (200 kW)", "发电机组(200千瓦)", "piece", "equipment", 120, 0.3, ""),
    ("medical_staff", "Medical staff sent out", "援派医务人员", "person", "team", 720, 0, ""),
    ("medical_team", "Medical team (20 people)", "医疗队(20人)", "team", "team", 180, 0.5, ""),
    ("pump", "High-capacity pump (3,000 m³/h)", "大流量排水泵(3000立方米/时)", "piece", "equipment", 120, 0.3, ""),
    ("rescue_team", "Rescue team (30 people)", "救援队(30人)", "team", "team", 60, 0.5, ""),
    ("tent", "Family tent (12 m²)", "救灾帐篷(12平方米)", "piece", "stock", 120, 0.3, ""),
    ("water_monitoring_team", "Water monitoring team (6 people)", "水质监测队(6人)", "team", "team", 120, 0.34, ""),
    ("water_treatment_unit", "Mobile water treatment unit (5 m³/h)", "移动净水设备(5立方米/时)", "piece", "equipment",
     120, 0.3, ""),
]
KIND = {kind[0]: kind for kind in KINDS}
SLOW_TYPES_EXTRA_MIN = 60      # a smaller city (type 3 or 4) needs that much longer

XINHUA_2021 = "sdnews.com.cn 2021-07-21, sent to Henan"
SONGHUA_TEAMS = "zjol.com.cn 2005-12-08, dbw.cn 2005-12-15, sent to the Songhua; team size not given"
PAIRING = "news of February 2020, sent to Hubei"
SENT = [  # really sent: holder, kind, quantity, year, source. A province's team stands with its capital.
    ("220100", "drinking_water", 71_000, 2005, "china.org.cn 2005-11-25: 71 t from Jilin Province to Harbin"),
    ("130100", "water_monitoring_team", 1, 2005, SONGHUA_TEAMS + " (Hebei)"),
    ("330100", "water_monitoring_team", 1, 2005, SONGHUA_TEAMS),
    ("120000", "water_monitoring_team", 1, 2005, SONGHUA_TEAMS),
    ("310000", "water_monitoring_team", 1, 2005, SONGHUA_TEAMS),
    ("320100", "water_monitoring_team", 1, 2005, SONGHUA_TEAMS + " (Jiangsu)"),
    ("130100", "firefighter", 389, 2021, XINHUA_2021 + " (Hebei)"),
    ("130100", "fire_vehicle", 96, 2021, XINHUA_2021 + " (Hebei)"),
    ("130100", "boat", 31, 2021, XINHUA_2021 + " (Hebei)"),
    ("360100", "firefighter", 392, 2021, XINHUA_2021 + " (Jiangxi)"),
    ("360100", "fire_vehicle", 68, 2021, XINHUA_2021 + " (Jiangxi)"),
    ("360100", "boat", 52, 2021, XINHUA_2021 + " (Jiangxi)"),
    ("360100", "pump", 2, 2021, XINHUA_2021 + " (Jiangxi, large pumps)"),
    ("320100", "firefighter", 489, 2021, XINHUA_2021 + " (Jiangsu)"),
    ("320100", "fire_vehicle", 96, 2021, XINHUA_2021 + " (Jiangsu)"),
    ("320100", "boat", 70, 2021, XINHUA_2021 + " (Jiangsu)"),
    ("320100", "pump", 17, 2021, XINHUA_2021 + " (Jiangsu, 12 remote pumps and 5 pump trucks)"),
    ("340100", "firefighter", 300, 2021, XINHUA_2021 + " (Anhui, 300 or more)"),
    ("340100", "fire_vehicle", 75, 2021, XINHUA_2021 + " (Anhui)"),
    ("340100", "boat", 40, 2021, XINHUA_2021 + " (Anhui)"),
    ("340100", "pump", 3, 2021, XINHUA_2021 + " (Anhui, remote water supply systems)"),
    ("140100", "firefighter", 262, 2021, XINHUA_2021 + " (Shanxi)"),
    ("140100", "fire_vehicle", 53, 2021, XINHUA_2021 + " (Shanxi)"),
    ("420100", "firefighter", 167, 2021, "sxmzlq.com news of 2021-07-21, sent to Henan"),
    ("420100", "fire_vehicle", 29, 2021, "sxmzlq.com news of 2021-07-21, sent to Henan"),
    ("420100", "pump", 1, 2021, "gansulong.com news of 2021-07, Dongxihu pump truck with 7 people, sent to Zhengzhou"),
    ("411300", "firefighter", 60, 2021, "news of 2021-07-23, sent to Zhengzhou"),
    ("411300", "fire_vehicle", 12, 2021, "news of 2021-07-23, sent to Zhengzhou"),
    ("500000", "medical_staff", 142, 2020, PAIRING + " (Xiaogan; 46 doctors, 96 nurses)"),
    ("230100", "medical_staff", 316, 2020, PAIRING + " (Xiaogan; from Heilongjiang)"),
    ("520100", "medical_staff", 823, 2020, PAIRING + " (Ezhou; from Guizhou)"),
    ("120000", "medical_staff", 130, 2020, PAIRING + " (Enshi, first team)"),
    ("320100", "medical_staff", 347, 2020, PAIRING + " (Huangshi; from Jiangsu)"),
]


def resources(facts, out):
    out.write("resource_kinds", ["id", "name_en", "name_zh", "unit", "category"], [
        {"id": k[0], "name_en": k[1], "name_zh": k[2], "unit": k[3], "category": k[4], "quality": "assumed",
         "source": "kinds chosen for this folder"} for k in KINDS], ["id"])
    on_river = {row["admin_code"] for row in facts.table("city_passages_cn") if row["relation"] in ("seat", "near")}
    sent = {}
    for holder, kind, quantity, _, _ in SENT:
        sent[holder, kind] = sent.get((holder, kind), 0) + quantity
    names = {row["admin_code"]: row for row in facts.table("cities_cn")}
    rows = []
    for code, city in names.items():
        if not city["population_2020"]:
            continue  # nothing per head can be assumed
        for kind, quantity in planned(city, code in on_river).items():
            quantity -= sent.get((code, kind), 0)  # what was really seen is a row of its own
            if quantity > 0:
                rows.append(resource(city, f"{code}-{kind}", kind, quantity, "assumed", STANDARD))
    for holder, kind, quantity, year, source in SENT:
        rows.append(resource(names[holder], f"{holder}-{kind}-{year}", kind, quantity, "measured", source))
    out.write("resources", ["id", "kind", "type", "name_en", "name_zh", "holder_code", "quantity", "readiness_min",
                            "reserve_share", "reserve_per_1000"], rows, ["id"])


def resource_type(city):
    population = int(city["population_2020"])
    if city["rank"] in MAJOR:
        return 1 if population >= 5_000_000 else 2
    return 2 if population >= 5_000_000 else 3 if population >= 1_000_000 else 4


def resource(city, identity, kind, quantity, quality, source):
    _, en, zh, _, _, readiness, share, per_1000 = KIND[kind]
    level = resource_type(city)
    if quality == "measured":
        share, per_1000 = 0, ""  # it has been away before
    return {"id": identity, "kind": kind, "type": str(level), "name_en": f"{city['name_en']}: {en}",
            "name_zh": f"{city['name_zh']}:{zh}", "holder_code": city["admin_code"], "quantity": number(quantity),
            "readiness_min": str(readiness + (SLOW_TYPES_EXTRA_MIN if level > 2 else 0)), "reserve_share": number(share),
            "reserve_per_1000": number(per_1000), "quality": quality, "source": source}


def planned(city, on_river):
    """The planning standard: quantities by population, rank and whether a large river is near. See README.md."""
    people = int(city["population_2020"])
    urban = int(city["urban_core_population_2020"] or round(people * URBAN_SHARE_UNKNOWN))
    major = city["rank"] in MAJOR
    prefecture = city["rank"] != "county_level_direct"
    sheltered = min(SHELTER_CAP_MAJOR if major else SHELTER_CAP, people * SHELTER_SHARE)
    return {
        "tent": int(sheltered * 0.5 / 3),
        "blanket": int(sheltered),
        "drinking_water": int(sheltered * 3 * 3),
        "boat": int(people / (150_000 if on_river else 600_000)),
        "pump": max(1 if prefecture else 0, int(people / 1_000_000)) * (2 if on_river else 1),
        "generator": int(people / 200_000),
        "activated_carbon": int(urban * 0.03 / 1000) if on_river else 0,
        "rescue_team": max(1 if prefecture else 0, int(people / 1_000_000)) + (4 if major else 0),
        "medical_team": max(1 if prefecture else 0, int(people / 500_000)),
        "water_monitoring_team": 4 if city["rank"] == "municipality" else 3 if major else 1 if prefecture else 0,
        "water_treatment_unit": math.ceil(sheltered * 0.2 * 15 / 100_000) if prefecture else 0,
        "bottled_water_capacity": int(urban * 0.05),
    }


# --- agreements -------------------------------------------------------------------------------------------------------------------
JIANGSU, ZHEJIANG, SHANGHAI = "320000", "330000", "310000"
BEIJING, TIANJIN, HEBEI = "110000", "120000", "130000"


def agreements(facts, out):
    city_rows = facts.table("cities_cn")

    def of(*provinces_wanted):
        return sorted(row["admin_code"] for row in city_rows if row["province_code"] in provinces_wanted)

    on_yangtze = {row["admin_code"] for row in facts.table("city_passages_cn") if row["river_id"] == "YANGTZE"}
    eight = [code for code in of(JIANGSU) if code in on_yangtze]
    if len(eight) != 8:
        raise SystemExit(f"expected eight Jiangsu cities on the Yangtze, found {eight}")
    expanded = ("assumed", "the text names provinces; every city of them taken")
    table = [
        ("sjz-border-2014", "Shanghai-Jiangsu-Zhejiang border environmental dispute and emergency linkage plan",
         "沪苏浙边界区域市级环境污染纠纷处置和应急联动工作方案", "ACCIDENT_DISASTER", 120, "2014-05-04",
         "chinagate.cn page of 2014-05-04 (mirror), in its fifth year then",
         [SHANGHAI, "320500", "330400", "330500"], ("measured", "named in the text; Shanghai for its districts")),
        ("jiangsu-yangtze-2016", "Drinking-water source agreement of eight Jiangsu cities on the Yangtze",
         "江苏沿江八市饮用水源应急互助协议", "ACCIDENT_DISASTER", 120, "2016-02-01",
         "Suzhou news of 2016-02-02; Chinese title paraphrased", eight,
         ("derived", "Jiangsu cities with a passage on the Yangtze: just eight")),
        ("bth-safety-2018", "Beijing-Tianjin-Hebei work-safety emergency linkage agreement",
         "京津冀安全生产应急联动合作协议", "ACCIDENT_DISASTER", 240, "2018-07-18",
         "page dated 2018-07-18, the signing date was not found; Chinese title paraphrased",
         of(BEIJING, TIANJIN, HEBEI), expanded),
        ("delta-zone-waters-2020", "Yangtze Delta demonstration zone: joint protection of cross-border waters",
         "长三角一体化示范区跨界水体联保共治", "ACCIDENT_DISASTER", 120, "2020-10-17",
         "Sina Shanghai 2020-10-17; month of the act, day of the page; Chinese title paraphrased",
         [SHANGHAI, "320500", "330400"], ("recalled", "the zone is Qingpu, Wujiang and Jiashan: their cities")),
        ("bth-relief-2020", "Beijing-Tianjin-Hebei command linkage plan and relief goods support agreement",
         "京津冀救灾物资协同保障协议", "NATURAL_DISASTER;ACCIDENT_DISASTER", 240, "2020-10-01",
         "Beijing government page of 2024-11-14; only the month is given; Chinese title paraphrased",
         of(BEIJING, TIANJIN, HEBEI), expanded),
        ("sjz-drinking-2022", "Joint decision, protection and control of cross-border drinking-water sources",
         "沪环水〔2022〕170号 跨界饮用水水源地共同决策、联合保护和一体管控", "ACCIDENT_DISASTER", 240, "2022-09-29",
         "Shanghai document 2022 no. 170 (law.foodmate.net)", of(SHANGHAI, JIANGSU, ZHEJIANG), expanded),
    ]
    rows, parties = [], []
    for identity, en, zh, categories, activation, start, source, cities_bound, (quality, words) in table:
        rows.append({"id": identity, "name_en": en, "name_zh": zh, "categories": categories,
                     "activation_min": str(activation), "valid_from": start, "valid_to": "", "reimburses": "no",
                     "quality": "measured", "source": source + "; activation time assumed, no repayment named"})
        parties += [{"agreement_id": identity, "city_code": code, "quality": quality, "source": words}
                    for code in cities_bound]
    out.write("agreements", ["id", "name_en", "name_zh", "categories", "activation_min", "valid_from", "valid_to",
                             "reimburses"], rows, ["id"])
    out.write("agreement_parties", ["agreement_id", "city_code"], parties, ["agreement_id", "city_code"])


# --- hazards ----------------------------------------------------------------------------------------------------------------------
THALLIUM_LIMIT = 0.0001        # mg/L, GB 3838-2002 table 3 and GB 5749
THALLIUM_FACTOR = 1.12         # 0.12 times over the limit at the border section
THALLIUM_MIN = 236 * 60        # hours over the limit at that section


def hazards(facts, out):
    site = {row["site_id"]: row for row in facts.table("sites_cn")}
    jilin, section = site["SITE046"], site["SITE075"]
    border_km = float(section["km_to_mouth"])
    discharge = dry_discharge_at(facts, "JIALING", border_km)
    mass = THALLIUM_LIMIT * THALLIUM_FACTOR / 1000 * discharge * THALLIUM_MIN * 60  # mg/L is g/m3
    columns = ["id", "name_en", "name_zh", "type_code", "category", "mechanism", "status", "source_kind", "source_ref",
               "source_km", "start", "duration_min", "peak_discharge_m3s", "mass_kg", "substance", "limit_mg_l",
               "decay_per_day", "source_discharge_m3s", "note_en", "note_zh"]
    rows = [{
        "id": "songhua-2005", "name_en": "Songhua River benzene spill, November 2005",
        "name_zh": "2005年11月松花江苯类污染事件", "type_code": "TL0301", "category": "ACCIDENT_DISASTER",
        "mechanism": "RIVER_POLLUTANT", "status": "Actual", "source_kind": "RIVER_POINT", "source_ref": "SONGHUA2",
        "source_km": jilin["km_to_mouth"], "start": "2005-11-13T13:45:00+08:00", "duration_min": "1440",
        "mass_kg": "100000", "substance": "nitrobenzene", "limit_mg_l": "0.017", "decay_per_day": "0",
        "source_discharge_m3s": "600",
        "note_en": "Explosion at a petrochemical works in Jilin City. 100 t of benzene compounds is the official figure and is "
                   "counted as nitrobenzene, which overstates it; no decay in water near freezing; release over one day is "
                   "assumed. 600 m3/s is the Fengman release ordered from 15 November. Whether ice lay on the river is "
                   "assumed by month and latitude.",
        "note_zh": "吉林市石化厂爆炸。官方数字为约100吨苯类物质,此处全部按硝基苯计,偏高;水温接近冰点,不计衰减;"
                   "假定一天内排完。600立方米/秒为丰满水库11月15日起的下泄流量。是否封冻按月份和纬度假定。",
        "quality": "recalled",
        "source": "time CCTV; limit GB 3838-2002; mass " + GK + "; discharge ess.co.at; duration and decay assumed"}, {
        "id": "yangtze-2020", "name_en": "Yangtze flood, July 2020", "name_zh": "2020年7月长江中下游洪水",
        "type_code": "MH0604", "category": "NATURAL_DISASTER", "mechanism": "RIVER_FLOOD", "status": "Actual",
        "source_kind": "AREA", "start": "2020-07-12T14:00:00+08:00", "duration_min": "4320", "peak_discharge_m3s": "57000",
        "note_en": "Rain over the middle Yangtze and both lake basins filled the whole stretch at once: crests at Lianhuatang, "
                   "Hankou, Jiujiang and Hukou were nearly simultaneous, the lower ones before the upper. Crest travel time has "
                   "little skill here.",
        "note_zh": "长江中游及洞庭湖、鄱阳湖流域同时强降雨,莲花塘、汉口、九江、湖口几乎同时出现洪峰,下游甚至先于上游。"
                   "此处用洪峰传播时间推算的可信度低。",
        "quality": "recalled",
        "source": "time of the Lianhuatang crest from news of 12 July 2020; peak near Hankou " + GK
                  + ", rounded; three days at the crest assumed"}, {
        "id": "jialing-2021", "name_en": "Jialing River thallium spill, January 2021", "name_zh": "2021年1月嘉陵江铊污染事件",
        "type_code": "TL0302", "category": "ACCIDENT_DISASTER", "mechanism": "RIVER_POLLUTANT", "status": "Actual",
        "source_kind": "RIVER_POINT", "source_ref": "JIALING", "source_km": section["km_to_mouth"],
        "start": "2021-01-20T04:00:00+08:00", "duration_min": str(THALLIUM_MIN), "mass_kg": number(mass, 2),
        "substance": "thallium", "limit_mg_l": number(THALLIUM_LIMIT), "decay_per_day": "0",
        "source_discharge_m3s": number(discharge, 1),
        "note_en": "Source at the Shaanxi-Sichuan border section. Mass = 1.12 x limit x discharge x 236 h, the whole load and not "
                   "only what is over the limit; the concentration is that of the first detection, so the mass is a lower bound. "
                   "A metal does not decay.",
        "note_zh": "源头取川陕界断面。质量=1.12×标准限值×流量×236小时,为总负荷而非超标部分;浓度为首次检出值,故质量为下限。"
                   "重金属不衰减。",
        "quality": "derived",
        "source": "times and 0.12 times over from the official investigation (news copy); dry-season discharge interpolated; "
                  "limit GB 3838-2002"}]
    out.write("hazards", columns, [{**dict.fromkeys(columns, ""), **row} for row in rows], ["id"])
    hazard_areas(facts, out)


def dry_discharge_at(facts, river, km):
    """Dry-season discharge at a point, linear in km between the two neighbouring nodes (both events fall in such a month)."""
    water = {row["node_id"]: float(row["dry_season_discharge_m3s"]) for row in facts.table("hydrology_cn")}
    points = [(float(n["km_to_mouth"]), water[n["node_id"]]) for n in facts.table("river_nodes_cn") if n["river_id"] == river]
    upper = min(p for p in points if p[0] >= km)
    lower = max(p for p in points if p[0] <= km)
    if upper[0] == lower[0]:
        return upper[1]
    share = (upper[0] - km) / (upper[0] - lower[0])
    return upper[1] + share * (lower[1] - upper[1])


LAKE_TRIBUTARIES = {"XIANG": "Dongting", "ZISHUI": "Dongting", "YUAN": "Dongting", "LISHUI": "Dongting", "GAN": "Poyang",
                    "FUHE": "Poyang", "XINJIANG_R": "Poyang", "RAO": "Poyang"}


def hazard_areas(facts, out):
    """The source area of July 2020: the Yangtze from Chenglingji to Hukou and the last 100 km of the lake tributaries."""
    node_km = {row["node_id"]: (row["river_id"], float(row["km_to_mouth"])) for row in facts.table("river_nodes_cn")}
    stretch = {"YANGTZE": (node_km["YANGTZE:CF_GAN"][1], node_km["YANGTZE:CF_XIANG"][1])}
    stretch.update({river: (0.0, TRIBUTARY_STRETCH_KM) for river in LAKE_TRIBUTARIES})
    rows = []
    for row in facts.table("reaches_cn"):
        if row["river_id"] not in stretch:
            continue
        low, high = stretch[row["river_id"]]
        top = node_km[row["from_node"]][1]
        bottom = node_km[row["to_node"]][1] if node_km[row["to_node"]][0] == row["river_id"] else 0.0
        if top > bottom:
            share = max(0.0, min(top, high) - max(bottom, low)) / (top - bottom)
        else:
            share = 1.0 if low <= bottom < high else 0.0  # a reach of no length, on one spot
        rows.append(("REACH", row["reach_id"], share, "share of the reach's length inside the area"))
    inside, whole = {}, {}
    for row in facts.table("city_passages_cn"):
        city, entry, leave = row["admin_code"], float(row["entry_km_to_mouth"]), float(row["exit_km_to_mouth"])
        whole[city] = whole.get(city, 0.0) + entry - leave
        if row["river_id"] in stretch:
            low, high = stretch[row["river_id"]]
            inside[city] = inside.get(city, 0.0) + max(0.0, min(entry, high) - max(leave, low))
    rows += [("CITY", city, km / whole[city], "share of the city's river length inside the area")
             for city, km in inside.items() if whole[city] > 0]
    out.write("hazard_areas", ["hazard_id", "kind", "ref", "share"], [
        {"hazard_id": "yangtze-2020", "kind": kind, "ref": ref, "share": number(share, 2), "quality": "derived",
         "source": source} for kind, ref, share, source in rows if round(share, 2) > 0], ["hazard_id", "kind", "ref"])


def main(arguments):
    if not 2 <= len(arguments) <= 3:
        raise SystemExit(__doc__)
    facts = Facts(arguments[1])
    out = Folder(arguments[2] if len(arguments) == 3 else os.path.dirname(os.path.abspath(__file__)))
    region(out)
    for step in (provinces, cities, coordinating_bodies, rivers, river_nodes, reaches, city_passages, reservoirs,
                 facilities, borders, links, resources, agreements, hazards):
        step(facts, out)
    out.counts["supplies"] = supplies.write(out.path)
    for name, count in out.counts.items():
        print(f"{count:6d} {name}.csv")


if __name__ == "__main__":
    main(sys.argv)
