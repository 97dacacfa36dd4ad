String log = new File(basedir, "build.log").text
assert log.contains('allowance: 10000 routes, 5000 paths, all understood')
assert new File(basedir, "target/routes.csv").readLines().size() == 10001
assert log.contains('405 Method Not Allowed, Allow: DELETE, GET')
assert log.contains('GET /api/area999/things4/{id} -> C999#read4 (src/main/java/it/C999.java:')
