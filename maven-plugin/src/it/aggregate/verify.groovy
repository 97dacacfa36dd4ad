def runs = new File(basedir, "build.log").text.split('Scanning for projects').drop(1)
assert runs.length == 5
assert runs[0].contains('API all modules: web, orders')
assert runs[0] =~ /\[ERROR\] \S+(web|orders)\/src\/main\/java\/it\/\w+Controller.java:\[\d+,\d+\] .*\[allowance:[a-z-]+\]/
assert runs[0].contains('allowance: 2 routes, 1 path, all understood') || runs[0].contains('allowance: 2 routes, 1 paths, all understood')
assert !(runs[1] =~ /\[ERROR\]/)
assert runs[1].contains('API web: web')
assert runs[1].contains('orders: allowance: 1 route')
assert runs[2].contains('allowance.apis names "elsewhere", which is no module with sources here; there are web, orders.')
assert runs[0].contains('accept them by the goal baseline-aggregate')
assert new File(basedir, "allowance-baseline.txt").text.contains('/orders/{id}')
assert runs[4].contains('API all modules: web, orders')
assert runs[4].contains('accepted by the baseline')
assert !(runs[4] =~ /\[ERROR\]/)
String report = new File(basedir, "target/allowance/allowance.json").text
assert report.contains('"file": "web/src/main/java/it/WebController.java"')
assert report.contains('"modules": [\n    "all modules"\n  ]')
