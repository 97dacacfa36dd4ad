String log = new File(basedir, "build.log").text
assert log.findAll('line 2: "<<<<<<< HEAD" is not a rule, methods and a path').size() >= 2
assert new File(basedir, 'allowance-baseline.txt').text.contains('<<<<<<< HEAD')
assert new File(basedir, '.').list().findAll { it.endsWith('.tmp') }.isEmpty()
