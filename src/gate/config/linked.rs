//! Files that a configuration names and to which a link leads out of its folder.

use std::path::Path;

use crate::say::{Code, Problem};

use super::asked::Config;
use super::inside::{is_linked_out, leads_out};

impl Config {
    /// Drops the files to which a link in the folder of the configuration leads out of it; says which.
    pub fn drop_linked_out(&mut self, folder: &Path) -> Vec<Problem> {
        let out = |file: &str| is_linked_out(folder, Path::new(file)).then(|| leads_out(file));
        let file_of = |format: &String| format.split_once('=').and_then(|(_, file)| out(file));
        let formats = self
            .formats
            .iter()
            .flatten()
            .find_map(file_of)
            .map(|fault| ("formats", fault));
        let baseline = self
            .baseline
            .as_deref()
            .and_then(out)
            .map(|fault| ("baseline", fault));
        if formats.is_some() {
            self.formats = None;
        }
        if baseline.is_some() {
            self.baseline = None;
        }
        let place = |key| self.stated.get(key).map(|stated| stated.location.clone());
        let problem = |(key, message)| {
            let location = place(key)?;
            Some(Problem::at(Code::BadConfig, message, location))
        };
        formats
            .into_iter()
            .chain(baseline)
            .filter_map(problem)
            .collect()
    }
}
