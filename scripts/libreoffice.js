// LibreOffice as a second opinion on Word files: it accepts or rejects tracked changes by its own lights and draws pages.
// A profile of its own keeps it away from the one of whoever runs this.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Works through lines of: document, command or nothing, then pairs of export filter and target, between tabs. Documents stay
 * open: closing one that has comments sometimes brings the whole program down.
 */
const basic = `
Sub Work(list As String)
  Dim number As Integer
  Dim line As String
  number = FreeFile
  Open list For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    If line <> "" Then Handle(Split(line, Chr(9)))
  Loop
  Close #number
  StarDesktop.terminate()
End Sub

Sub Handle(job)
  Dim loading(0) As New com.sun.star.beans.PropertyValue
  Dim storing(0) As New com.sun.star.beans.PropertyValue
  Dim none()
  On Error GoTo Failed
  loading(0).Name = "Hidden"
  loading(0).Value = True
  document = StarDesktop.loadComponentFromURL(job(0), "_blank", 0, loading())
  If job(1) <> "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, job(1), "", 0, none())
  End If
  For at = 2 To UBound(job) Step 2
    storing(0).Name = "FilterName"
    storing(0).Value = job(at)
    document.storeToURL(job(at + 1), storing())
  Next at
Failed:
End Sub
`;

const atOnce = 20;

const tracked = { accept: '.uno:AcceptAllTrackedChanges', reject: '.uno:RejectAllTrackedChanges' };

/** A LibreOffice with its profile below `folder`; throws where there is none. */
export function openOffice(folder) {
  const profile = join(folder, 'profile');
  const run = (args) =>
    spawnSync('soffice', ['--headless', '--norestore', `-env:UserInstallation=${url(profile)}`, ...args], {
      encoding: 'utf8',
      timeout: 600_000,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  if (run(['--terminate_after_init']).error !== undefined) throw new Error('LibreOffice (soffice) is not on the path');
  installMacro(join(profile, 'user/basic'));

  return {
    /**
     * Accepts or rejects all tracked changes of documents and saves what is left. Jobs: `{ document, resolve, text, odt }`,
     * the last two paths to write or undefined. What cannot be opened leaves no file.
     */
    resolveAll(jobs) {
      const list = join(folder, 'jobs');
      const lineOf = ({ document, resolve, text, odt }) => [
        url(document),
        tracked[resolve] ?? '',
        ...(text === undefined ? [] : ['Text', url(text)]),
        ...(odt === undefined ? [] : ['writer8', url(odt)]),
      ];
      const work = (some) => {
        writeFileSync(list, some.map((job) => `${lineOf(job).join('\t')}\n`).join(''));
        run([`macro:///Standard.Module1.Work("${list}")`]);
      };
      for (let at = 0; at < jobs.length; at += atOnce) work(jobs.slice(at, at + atOnce));
      // What came to nothing may have been in bad company.
      for (const job of jobs) if (!existsSync(job.odt ?? job.text)) work([job]);
    },
    /** Draws documents as PDF into `target`; the names stay but for their endings. */
    draw(documents, target) {
      mkdirSync(target, { recursive: true });
      run(['--convert-to', 'pdf', '--outdir', target, ...documents]);
      return readdirSync(target);
    },
  };
}

function installMacro(folder) {
  const library = join(folder, 'Standard');
  mkdirSync(library, { recursive: true });
  const space = 'http://openoffice.org/2000/';
  const named = 'library:name="Standard" library:readonly="false" library:passwordprotected="false"';
  const list = (content) =>
    part('library', `<library:library xmlns:library="${space}library" ${named}>${content}</library:library>`);
  const index = (kind) =>
    part(
      'libraries',
      `<library:libraries xmlns:library="${space}library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
  writeFileSync(join(folder, 'script.xlc'), index('script'));
  writeFileSync(join(folder, 'dialog.xlc'), index('dialog'));
  writeFileSync(join(library, 'script.xlb'), list('<library:element library:name="Module1"/>'));
  writeFileSync(join(library, 'dialog.xlb'), list(''));
  const code = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(
    join(library, 'Module1.xba'),
    part(
      'module',
      `<script:module xmlns:script="${space}script" script:name="Module1" script:language="StarBasic">${code}</script:module>`,
    ),
  );
}

function part(kind, content) {
  const [space, name] = kind === 'module' ? ['script', 'module'] : ['library', kind];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${space}:${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n${content}`;
}

function url(path) {
  return pathToFileURL(path).href;
}
