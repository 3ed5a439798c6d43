//! The report that people read.

use super::{Format, Report};

/// `--format terminal`
pub const FORMAT: Format = Format { name: "terminal", report: |_| Box::new(Terminal) };

struct Terminal;

impl Report for Terminal {
    fn begin(&mut self, _: &mut dyn std::io::Write) -> std::io::Result<()> {
        Ok(())
    }
    fn book(&mut self, _: &mut dyn std::io::Write, _: &super::Checked<'_>) -> std::io::Result<()> {
        Ok(())
    }
    fn problem(
        &mut self,
        _: &mut dyn std::io::Write,
        _: &crate::error::Problem,
        _: crate::language::Lang,
    ) -> std::io::Result<()> {
        Ok(())
    }
    fn end(&mut self, _: &mut dyn std::io::Write, _: &super::Summary, _: crate::language::Lang) -> std::io::Result<()> {
        Ok(())
    }
}
