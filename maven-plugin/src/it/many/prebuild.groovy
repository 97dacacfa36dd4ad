def folder = new File(basedir, "src/main/java/it")
(0..<1000).each { c ->
    def text = new StringBuilder("package it;\n\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\n@RequestMapping(\"/api/area$c\")\nclass C$c {\n")
    (0..<5).each { m ->
        text << "    @GetMapping(\"/things$m/{id}\")\n    String read$m(@PathVariable(\"id\") long id) {\n        return \"\";\n    }\n\n"
        text << "    @DeleteMapping(\"/things$m/{id}\")\n    void remove$m(@PathVariable(\"id\") long id) {}\n\n"
    }
    new File(folder, "C${c}.java").text = text.append("}\n").toString()
}
return true
