String log = new File(basedir, "build.log").text
assert log.contains('item-without-get DELETE /gone/{id}')
assert log.contains('allowance: 1 error in 1 file, 1 accepted by the baseline')
assert log.contains('accepts 2 findings; 1 entries that were stale are gone')
assert log.contains('allowance: no findings, 2 accepted by the baseline')
assert new File(basedir, 'allowance-baseline.txt').text == """# allowance baseline 1
# the apps of 2019 need it
post-on-item POST /users/{id}
trailing-slash-mismatch POST /users/
"""
