// One round: from every city whose arrival became earlier in the last round, along its links. The client keeps the best arrival
// of each city and asks again until nothing changes. Kinder to Cypher than the question is: no way is kept.
UNWIND $frontier AS f
MATCH (:City {id: f[0]})-[l:LINKED_TO]-(next:City)
WITH next, min(f[1] + 60 * l.durationMin) AS arrivalS
WHERE arrivalS <= $horizonS
RETURN next.id AS id, arrivalS
