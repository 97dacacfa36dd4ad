String log = new File(basedir, "build.log").text
assert log.contains('DELETE /users/7 with Spring MVC (assumed; see allowance.runtime): 405 Method Not Allowed, Allow: GET, POST')
assert log.contains('    GET /users/{id} -> Users#read (src/main/java/it/Users.java:24)')
assert log.contains('GET /user with Spring MVC (assumed; see allowance.runtime): 404 Not Found')
assert log.contains('GET /users -> Users#list (src/main/java/it/Users.java:16): "users" in place of "user"')
assert log.contains('The request "GET users" has a path that does not begin with a slash')
