String log = new File(basedir, "build.log").text
assert log =~ /\[ERROR\] \S+Users.java:\[20,18\] .*\[allowance:trailing-slash-mismatch\]/
assert log =~ /\[WARNING\] \S+Users.java:\[28,18\] .*\[allowance:post-on-item\]/
assert log.contains('allowance: 4 routes, 3 paths, all understood')
assert log.contains('allowance: 1 error, 1 warning in 1 file')
assert log.contains('Allowance found 1 error (allowance.failOn=error)')
String report = new File(basedir, "target/allowance/allowance.json").text
assert report.contains('"file": "src/main/java/it/Users.java"')
assert new File(basedir, "target/allowance/allowance.sarif").text.contains('"ruleId"')
assert log.contains("allowance.json, allowance.sarif, allowance.html in ")
