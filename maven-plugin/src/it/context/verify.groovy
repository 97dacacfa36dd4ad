def paths(String name) {
    new File(basedir, "target/" + name).readLines().drop(1)*.split(' ')*.getAt(2)
}
String log = new File(basedir, "build.log").text
assert paths('with.txt') == ['/shop/lists', '/shop/orders/{id}', '/shop/rest/items']
assert paths('next.txt') == ['/lists', '/v2/orders/{id}', '/rest/items']
assert paths('without.txt').contains('/${orders.path}/{id}') || paths('without.txt').contains('${orders.path}/{id}')
assert paths('without.txt').every { !it.contains('shop') && !it.contains('rest') }
assert log =~ /"\/shop" stands before all paths: server.servlet.context-path in \S+application.properties:\[1,1\]/
assert log =~ /\$\{orders.path\} is "\/orders": \S+application.yml:\[2,1\]/
assert log =~ /"\/rest" stands before JAX-RS paths: servlet jakarta.ws.rs.core.Application in \S+web.xml:\[4,1\]/
assert log =~ /application-next.properties:\[1,1\] \$\{orders.path\} is "\/v2\/orders" for the profile next only/
assert log.contains('PUT /shop/orders/7 with Spring MVC (assumed; see allowance.runtime): 405 Method Not Allowed, Allow: GET')
