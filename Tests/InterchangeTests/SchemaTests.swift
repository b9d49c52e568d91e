import Glibc
import Interchange
import Stockpile
import Testing

/// The documentation says what the program does: examples, schemas, and the ten lines of Python.
struct SchemaTests {
  private static let files = [
    ("Examples/ledger.ndjson", ExchangeExamples.ledger),
    ("Examples/drafts.ndjson", ExchangeExamples.drafts),
  ]

  @Test("The examples are what the encoder writes; STOCKPILE_RECORD=1 writes them anew")
  func examples() {
    for (name, bytes) in Self.files {
      if getenv("STOCKPILE_RECORD") != nil { ExchangeExamples.record(bytes, name) }
      #expect((ExchangeExamples.read(name) == bytes) == true, "\(name)")
      let outcome = decodeExchange(bytes)
      #expect(outcome.briefs == [])
      #expect(outcome.lines.count > 5)
    }
  }

  @Test("The stand-in for the program's SHA-256 is one (FIPS 180-4, NIST examples)")
  func hash() {
    #expect(
      SHA256Sum.digest(Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256Sum.digest(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        .description == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("Every field that can be written is in the schema, and no other")
  func fields() throws {
    var source = ExchangeDocuments(seed: 1)
    source.isComplete = true
    var written: Set<String> = []
    for kind in DocumentKind.allCases {
      let line = LedgerLineEncoder.document(source.next(kind)).dropLast()
      Self.collect(try #require(tree(Array(line))), "", &written)
    }
    let schema = try #require(tree(ExchangeExamples.read("Schema/ledger-line.schema.json")))
    var known = Self.properties(schema, "")
    for (field, name) in [
      ("lines", "movement"), ("count_lines", "countLine"), ("order_lines", "orderLine"),
      ("lot", "lot"),
    ] {
      let place = field == "lot" ? "lines.lot" : field
      known.formUnion(Self.properties(try #require(schema["$defs"]?[name]), place + "."))
    }
    known.formUnion(Self.properties(try #require(schema["$defs"]?["record"]), "record."))
    let free = written.filter { $0.hasPrefix("record.") && $0 != "record.code" }
    #expect(written.subtracting(free) == known)
  }

  @Test("Every kind of document and every register is in the schemas, and no other")
  func names() throws {
    let epochs: Set<DocumentKind> = [.epoch]
    for (file, kinds) in [
      ("ledger", Set(DocumentKind.allCases)),
      ("draft", Set(DocumentKind.allCases).subtracting(epochs)),
    ] {
      let schema = try #require(tree(ExchangeExamples.read("Schema/\(file)-line.schema.json")))
      #expect(
        Self.words(schema["$defs"]?["kind"] ?? schema["properties"]?["kind"])
          == Set(kinds.map(\.rawValue)))
      #expect(
        Self.words(schema["$defs"]?["register"]) == Set(Register.allCases.map(\.rawValue)))
    }
  }

  private static func words(_ rule: JSONTree?) -> Set<String> {
    guard case .array(let words)? = rule?["enum"] else { return [] }
    return Set(words.compactMap { if case .string(let word) = $0 { word } else { nil } })
  }

  @Test("The examples obey the schemas, and spoilt ones do not")
  func validation() throws {
    let program = """
      import json, sys
      try: from jsonschema import Draft202012Validator as V
      except ImportError: sys.exit(3)
      root, name, ledger = sys.argv[1], sys.argv[2], sys.argv[3] == "ledger"
      load = lambda n: json.load(open(root + "/Schema/" + n + ".schema.json", encoding="utf-8"))
      schemas = [load("header"), load("ledger-line" if ledger else "draft-line"), load("trailer")]
      for schema in schemas: V.check_schema(schema)
      lines = [json.loads(l) for l in open(root + "/Examples/" + name, encoding="utf-8")]
      kinds = [0] + [1] * (len(lines) - 2) + [2]
      for line, kind in zip(lines, kinds):
          V(schemas[kind]).validate(line)
          for key in list(line):
              spoilt = dict(line); spoilt[key] = []
              assert not V(schemas[kind]).is_valid(spoilt), key
          assert not V(schemas[kind]).is_valid({**line, "extra": 1})
      """
    for (name, kind) in [("ledger.ndjson", "ledger"), ("drafts.ndjson", "drafts")] {
      let status = try python(program, [ExchangeExamples.path(""), name, kind])
      if status == 3 || status == 127 {
        print("SKIPPED: schemas not validated: python3 with jsonschema is not installed")
        return
      }
      #expect(status == 0, "\(name)")
    }
  }

  @Test("The ten lines of Python in Formats.md accept the example, and no altered one")
  func verification() throws {
    let guide = String(decoding: ExchangeExamples.read("Formats.md"), as: UTF8.self)
    let start = try #require(guide.firstRange(of: "```python\n"))
    let end = try #require(guide[start.upperBound...].firstRange(of: "```"))
    let program = String(guide[start.upperBound..<end.lowerBound])
    let text = String(decoding: ExchangeExamples.ledger, as: UTF8.self)
    let altered = [
      text, text.replacing("\"quantity\":500", with: "\"quantity\":501"),
      text.replacing("\"王\"", with: "\"张\""),
      text.replacing("\"documents\":10", with: "\"documents\":9"),
    ]
    for (index, text) in altered.enumerated() {
      let path = "/tmp/stockpile-format-\(getpid())-\(index).ndjson"
      let status = try python(program, [path], writing: Array(text.utf8))
      if status == 127 {
        print("SKIPPED: Formats.md not verified: python3 is not installed")
        return
      }
      #expect((status == 0) == (index == 0), "\(index)")
    }
  }

  /// Runs a Python program; writes its first argument as a file for as long as it runs.
  private func python(
    _ program: String, _ arguments: [String], writing contents: [UInt8]? = nil
  ) throws -> Int32 {
    if let contents, let path = arguments.first {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      #expect(descriptor >= 0 && write(descriptor, contents, contents.count) == contents.count)
      close(descriptor)
    }
    defer { if contents != nil, let path = arguments.first { unlink(path) } }
    let words = ["python3", "-c", program] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var child: pid_t = 0
    guard posix_spawnp(&child, "python3", &actions, nil, &pointers, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }

  /// The paths of all members, without the places in lists.
  private static func collect(_ tree: JSONTree, _ path: String, _ fields: inout Set<String>) {
    switch tree {
    case .object(let members):
      for member in members {
        fields.insert(path + member.key)
        collect(member.value, path + member.key + ".", &fields)
      }
    case .array(let elements): for element in elements { collect(element, path, &fields) }
    default: break
    }
  }

  private static func properties(_ schema: JSONTree, _ path: String) -> Set<String> {
    guard case .object(let members)? = schema["properties"] else { return [] }
    return Set(members.map { path + $0.key })
  }
}
