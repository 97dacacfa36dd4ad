String log = new File(basedir, "build.log").text
assert log.contains('GET   /users       Users#list (Users.java:16)')
assert log.contains('4 routes, 3 paths, 0 not fully understood')
assert !new File(basedir, "target/classes").exists()
def json = new groovy.json.JsonSlurper().parse(new File(basedir, "target/routes.json"))
assert json.routes*.path == ['/users', '/users/', '/users/{id}', '/users/{id}']
assert json.routes[0].file == 'src/main/java/it/Users.java'
assert new File(basedir, "target/routes.csv").readLines()*.split(',', 4)*.getAt(2) == ['path', '/users/', '/users/{id}']
assert new File(basedir, "target").list().toList().sort() == ['routes.csv', 'routes.json']
assert log.contains('allowance.format cannot be "xml"; it is text, json, csv, notation.')
