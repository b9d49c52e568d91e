internal import GRDB

extension Schema {
  /// Every step from an empty file to the present schema; a step once released never changes.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in version1 { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }
}
