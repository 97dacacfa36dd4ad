def folder = new File(basedir, "target/generated-sources/openapi/src/main/java/it")
folder.mkdirs()
new File(folder, "Generated.java").text = '''package it;

import org.springframework.web.bind.annotation.GetMapping;

public interface Generated {

    @GetMapping("/generated")
    String generated();
}
'''
return true
