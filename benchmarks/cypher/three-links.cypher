// One statement, ways of at most three links: what a bounded pattern can say.
MATCH p = (:City {id: $id})-[:LINKED_TO*1..3]-(city:City)
WITH city, min(reduce(s = 0, l IN relationships(p) | s + 60 * l.durationMin)) AS arrivalS
WHERE arrivalS <= $horizonS
RETURN city.id AS id, arrivalS
