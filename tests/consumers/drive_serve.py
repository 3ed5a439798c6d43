"""Drives the page of `verify serve` in headless Chromium: python drive_serve.py ADDRESS TEXT [SCREENSHOTS]"""

import http.server
import pathlib
import sys
import tempfile
import threading
import time

from selenium.webdriver.common.by import By

from drive_html import browser, shot


def until(what, said, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(said)


class Foreign(http.server.BaseHTTPRequestHandler):
    """A page of another origin."""

    def do_GET(self):
        body = b"<!DOCTYPE html><title>other</title>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def drive(driver, address, text, folder):
    downloads = pathlib.Path(tempfile.mkdtemp())
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
    driver.set_window_size(1280, 900)
    driver.get(address)
    driver.find_element(By.ID, "text").send_keys(text)

    def report():
        driver.switch_to.default_content()
        driver.switch_to.frame("report")
        return driver.find_elements(By.CSS_SELECTOR, ".claim.inconsistent")

    until(report, "the report does not come while one types")
    button = driver.find_element(By.CSS_SELECTOR, "[data-copy]")
    assert button.get_attribute("data-copy") == "20%", button.get_attribute("data-copy")
    button.click()
    until(lambda: "✓" in driver.find_element(By.CSS_SELECTOR, "[data-copy]").text, "the figure is not copied")
    driver.switch_to.default_content()
    shot(driver, folder, "serve")
    driver.find_element(By.ID, "table").click()
    table = until(lambda: list(downloads.glob("claims.csv")), "no table is downloaded")[0]
    assert "growth(" in until(lambda: table.read_text(encoding="utf-8"), "the table is empty")

    # A file is read as what its name says: a table has no text to mark, and a card for each claim.
    table = pathlib.Path(__file__).parents[2] / "data" / "quickstart.csv"
    driver.find_element(By.ID, "file").send_keys(str(table))

    def cards():
        driver.switch_to.default_content()
        driver.switch_to.frame("report")
        return len(driver.find_elements(By.CSS_SELECTOR, ".card")) == 7

    until(cards, "the file is not read")
    driver.switch_to.default_content()

    # A page of another origin can neither read the page nor have anything checked, even if it knew the token.
    other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Foreign)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    driver.get(f"http://127.0.0.1:{other.server_port}/")
    script = """
        const [address, done] = arguments, token = address.split("token=")[1];
        const tries = [
          fetch(address).then(a => a.text()),
          fetch(address, {mode: "no-cors"}).then(a => a.text()),
          fetch(new URL("/check", address), {method: "POST", headers: {"X-Verify-Token": token}, body: "x"}).then(a => a.text()),
          fetch(new URL("/check", address), {method: "POST", mode: "no-cors", body: "x"}).then(a => a.text()),
        ];
        Promise.all(tries.map(t => t.then(text => text, () => ""))).then(done);
    """
    assert driver.execute_async_script(script, address) == ["", "", "", ""], "another origin reads an answer"
    other.shutdown()


def main():
    folder = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    driver = browser()
    try:
        drive(driver, sys.argv[1], sys.argv[2], folder)
    finally:
        driver.quit()
    print("ok")


if __name__ == "__main__":
    main()
