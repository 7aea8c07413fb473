RETURN COUNT { MATCH (:City) } AS cities, COUNT { MATCH (:River) } AS rivers, COUNT { MATCH (:Reach) } AS reaches,
       COUNT { MATCH (:Facility) } AS facilities, COUNT { MATCH ()-[:LINKED_TO]->() } AS links,
       COUNT { MATCH (:Resource) } AS resources, COUNT { MATCH (:Hazard) } AS hazards,
       COUNT { MATCH ()-[:EXPOSED_TO]->() } AS exposures
