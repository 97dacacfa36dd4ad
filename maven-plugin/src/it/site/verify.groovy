File site = new File(basedir, "target/site")
String page = new File(site, "allowance.html").text
assert page.contains('trailing-slash-mismatch')
assert page.contains('warning (accepted)')
assert page.contains('GET, HEAD, OPTIONS, POST')
assert page.contains('src/main/java/it/Users.java:28')
assert page.contains('href="allowance/allowance.html"')
assert new File(site, "allowance/allowance.html").text.contains('id="matrix"')
assert new File(site, "project-reports.html").text.contains('what will surprise a client')
assert new File(basedir, "build.log").text.count('allowance: allowance.html in ') == 2
