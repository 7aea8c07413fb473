UNWIND $ids AS id
CALL (id) {
  MATCH (:River {id: id})<-[:PART_OF]-(:Reach)<-[passage:LIES_ON]-(city:City)
  WHERE passage.entryKmToMouth < $afterKm OR (passage.entryKmToMouth = $afterKm AND passage.key > $afterId)
  RETURN passage, city
  ORDER BY passage.entryKmToMouth DESC, passage.key
  LIMIT $limit
}
RETURN id AS riverId, city.id AS cityId, passage
ORDER BY riverId, passage.entryKmToMouth DESC, passage.key
