// Identities. One node for each id, whoever loads it and how often.
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT province_id IF NOT EXISTS FOR (n:Province) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT coordinating_body_id IF NOT EXISTS FOR (n:CoordinatingBody) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT river_id IF NOT EXISTS FOR (n:River) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reach_id IF NOT EXISTS FOR (n:Reach) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reservoir_id IF NOT EXISTS FOR (n:Reservoir) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT facility_id IF NOT EXISTS FOR (n:Facility) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT hazard_type_code IF NOT EXISTS FOR (n:HazardType) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT hazard_id IF NOT EXISTS FOR (n:Hazard) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_key IF NOT EXISTS FOR (n:Assessment) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT exposure_id IF NOT EXISTS FOR (n:Exposure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resource_kind_id IF NOT EXISTS FOR (n:ResourceKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;

// Links whose identity is more than their two ends carry it as one text: two loads at once cannot double them.
CREATE CONSTRAINT linked_to_key IF NOT EXISTS FOR ()-[r:LINKED_TO]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT borders_key IF NOT EXISTS FOR ()-[r:BORDERS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT city_lies_on_key IF NOT EXISTS FOR ()-[r:LIES_ON]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT exposed_to_key IF NOT EXISTS FOR ()-[r:EXPOSED_TO]-() REQUIRE r.key IS UNIQUE;

// Places.
CREATE POINT INDEX city_location IF NOT EXISTS FOR (n:City) ON (n.location);
CREATE POINT INDEX facility_location IF NOT EXISTS FOR (n:Facility) ON (n.location);
CREATE POINT INDEX reservoir_location IF NOT EXISTS FOR (n:Reservoir) ON (n.location);

// Names as people type them, Chinese and Latin: cjk splits Chinese into pairs of characters and Latin into words.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:City|River|Reservoir|Facility) ON EACH [n.name, n.nameZh]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// A code names a node within its region.
CREATE INDEX city_region_code IF NOT EXISTS FOR (n:City) ON (n.region, n.code);
CREATE INDEX city_code IF NOT EXISTS FOR (n:City) ON (n.code);
CREATE INDEX province_region IF NOT EXISTS FOR (n:Province) ON (n.region);
CREATE INDEX river_region_code IF NOT EXISTS FOR (n:River) ON (n.region, n.code);
CREATE INDEX reach_region IF NOT EXISTS FOR (n:Reach) ON (n.region);
CREATE INDEX reservoir_region IF NOT EXISTS FOR (n:Reservoir) ON (n.region);
CREATE INDEX facility_region_kind IF NOT EXISTS FOR (n:Facility) ON (n.region, n.kind);
CREATE INDEX resource_region IF NOT EXISTS FOR (n:Resource) ON (n.region);
CREATE INDEX agreement_region IF NOT EXISTS FOR (n:Agreement) ON (n.region);

// Work in hand.
CREATE INDEX hazard_region IF NOT EXISTS FOR (n:Hazard) ON (n.region);
CREATE INDEX hazard_status IF NOT EXISTS FOR (n:Hazard) ON (n.status);
CREATE INDEX assessment_hazard IF NOT EXISTS FOR (n:Assessment) ON (n.hazardId);
CREATE INDEX assessment_status IF NOT EXISTS FOR (n:Assessment) ON (n.status);
CREATE INDEX exposure_assessment IF NOT EXISTS FOR (n:Exposure) ON (n.assessmentId);
CREATE INDEX exposure_city IF NOT EXISTS FOR (n:Exposure) ON (n.cityId);
