String log = new File(basedir, "build.log").text
assert log =~ /OrderController.java:\[24,18\] `POST \/orders\/\{id\}`.*\[allowance:post-on-item\]/
assert log.contains('allowance: 4 routes, 2 paths, all understood')
assert log.contains('allowance: 3 routes, 2 paths, all understood')
assert log.contains('allowance: 0 routes, 0 paths, all understood')
assert !log.contains('cannot be resolved')
String report = new File(basedir, "app/target/allowance/allowance.json").text
assert report.contains('"file": "app/src/main/java/it/app/OrderController.java"')
assert report.contains('"modules": [\n    "app"\n  ]')
assert new File(basedir, "other/target/allowance/allowance.html").text.contains('Nothing was found.')
